/** 责任人 and 责任领导 of a table are names or posts; the ledger keeps the post. */
import type { OfficeId, PostId } from '../../../domain/ids.ts';
import { compact } from '../../../domain/imports/plain-text.ts';
import { type Book, longestLine } from './book.ts';
import { assign, findPerson, findPost, personNamed, postNamed } from './names.ts';

const postWord =
  /(长|书记|主任|负责人|领导|会计|出纳|文书|干事|干部|经理|主管|助理|司机|代表|员|岗|岗位|村主任|支书|两委|委员会|班子)$/u;
const personWord = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,10}·\p{Script=Han}{1,15})$/u;

export const isPersonName = (text: string): boolean => personWord.test(compact(text)) && !postWord.test(compact(text));

export type Answerable = { postId: PostId | null; officeId: OfficeId | null };

/**
 * The post that a cell names.
 *
 * A known post or person decides. A new name is taken as holder of the row's post when nobody holds it yet; a new post
 * is added. `张某（出纳）` says both.
 *
 * @param place post and office of the row
 * @returns null when the cell cannot be mapped; its text then belongs into the remark
 */
export function responsiblePost(book: Book, text: string, place: Answerable): PostId | null {
  const both = /^\s*(.{2,20}?)\s*[（(]\s*(.{2,30}?)\s*[）)]\s*$/u.exec(text);
  if (both?.[1] && both[2] && isPersonName(both[1])) {
    const post = postNamed(book, both[2], place.officeId);
    assign(book, post.id, personNamed(book, both[1]).id);
    return post.id;
  }
  const known = findPost(book, text, place.officeId) ?? findPost(book, text, null);
  if (known) return known.id;
  const heldPost = postOfPerson(book, text);
  if (heldPost) return heldPost;
  if (isPersonName(text)) return holderOf(book, text, place.postId);
  return postWord.test(compact(text)) && text.length <= Math.min(30, longestLine) && !/[、，,;；]/.test(text)
    ? postNamed(book, text.trim(), place.officeId).id
    : null;
}

/** The first post somebody holds. */
export function postOfPerson(book: Book, name: string): PostId | undefined {
  const person = findPerson(book, name);
  return person && book.facts.assignments.find(({ personId }) => personId === person.id)?.postId;
}

function holderOf(book: Book, name: string, postId: PostId | null): PostId | null {
  if (postId === null || book.facts.assignments.some((one) => one.postId === postId)) return null;
  assign(book, postId, personNamed(book, name).id);
  return postId;
}
