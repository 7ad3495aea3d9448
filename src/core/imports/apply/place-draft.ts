/** Where a draft belongs: office, post, power and the posts that answer for it. What finds no place goes to the remark. */
import type { OfficeId, PostId, PowerId } from '../../../domain/ids.ts';
import type { RiskDraft } from '../../../domain/imports/import-draft.ts';
import type { Term } from '../../../domain/vocabularies/term.ts';
import { asLine, type Book, rowsNamed } from './book.ts';
import { assign, officeNamed, personNamed, postNamed, powerNamed } from './names.ts';
import { isPersonName, postOfPerson, responsiblePost } from './responsible-post.ts';

/** What a returned template says about all of its rows. `officeId` null = the unit's leaders. */
export type TemplatePlace =
  { kind: 'office'; officeId: OfficeId | null } | { kind: 'person'; postId: PostId | null; officeId: OfficeId | null };

export type PlacedDraft = {
  officeId: OfficeId | null;
  postId: PostId | null;
  powerId: PowerId | null;
  responsiblePostId: PostId | null;
  leaderPostId: PostId | null;
  /** 「列名：值」 of what could not be mapped */
  remarks: string[];
};

export function placeDraft(
  book: Book,
  draft: RiskDraft,
  powerKinds: readonly Term[],
  place: TemplatePlace | undefined,
): PlacedDraft {
  const remarks: string[] = [];
  const officeId = place ? place.officeId : placeOffice(book, draft.office, remarks);
  const postId = placePost(book, draft, officeId, place, remarks);
  const subjectOffice = officeId ?? book.facts.posts.find(({ id }) => id === postId)?.officeId ?? null;
  const power = shortName(draft.power, '职权事项', remarks);
  const powerId = power === '' ? null : powerNamed(book, power, subjectOffice, powerKinds).id;
  const own = { postId, officeId: subjectOffice };
  return {
    officeId,
    postId,
    powerId,
    responsiblePostId: placeAnswerable(book, draft.responsible, '责任人', own, remarks),
    leaderPostId: placeAnswerable(book, draft.leader, '责任领导', { postId: null, officeId: null }, remarks),
    remarks,
  };
}

/** The first of several names 「办公室、财务股」 counts; the cell is kept. */
function firstName(text: string, label: string, remarks: string[]): string {
  const parts = text.split(/[、，,;；]/).map((part) => part.trim());
  const isList = parts.length > 1 && parts.every((part) => part !== '' && part.length <= 20);
  if (isList) remarks.push(`${label}：${text}`);
  return shortName(isList ? (parts[0] ?? '') : text, label, remarks);
}

function shortName(text: string, label: string, remarks: string[]): string {
  const { line, cut } = asLine(text);
  if (cut) remarks.push(`${label}：${text}`);
  return line;
}

function placeOffice(book: Book, text: string, remarks: string[]): OfficeId | null {
  const name = rowsNamed(book, 'offices', text).length > 0 ? text : firstName(text, '科室', remarks);
  return name === '' ? null : officeNamed(book, name).id;
}

function placePost(
  book: Book,
  draft: RiskDraft,
  officeId: OfficeId | null,
  place: TemplatePlace | undefined,
  remarks: string[],
): PostId | null {
  const name = rowsNamed(book, 'posts', draft.post).length > 0 ? draft.post : firstName(draft.post, '岗位', remarks);
  const own = place?.kind === 'person' ? place.postId : null;
  const postId = name === '' ? own : postNamed(book, name, officeId).id;
  if (draft.person === '') return postId;
  const { line: person } = asLine(draft.person);
  if (!isPersonName(person)) {
    remarks.push(`姓名：${draft.person}`);
    return postId;
  }
  if (postId !== null) assign(book, postId, personNamed(book, person).id);
  const held = postId ?? postOfPerson(book, person) ?? null;
  if (held === null) remarks.push(`姓名：${draft.person}`);
  return held;
}

function placeAnswerable(
  book: Book,
  text: string,
  label: string,
  own: { postId: PostId | null; officeId: OfficeId | null },
  remarks: string[],
): PostId | null {
  if (text === '') return null;
  const postId = responsiblePost(book, text, own);
  if (postId === null) remarks.push(`${label}：${text}`);
  return postId;
}
