/** 附件2-2 个人廉政风险点识别表: one form per person, all posts of that person on it (Kunming 附2; docs/FORMS.md). */
import type { FormBlock, FormSpec, KeyValueItem } from '../../../domain/forms/form-spec.ts';
import { assignmentsOn } from '../../../domain/posts/assignments-on.ts';
import { postsByPersonOn } from '../../../domain/posts/holders-on.ts';
import type { AssignmentKind, Person, Post } from '../../../domain/posts/post.ts';
import type { Risk } from '../../../domain/risks/risk.ts';
import { assignmentKindNames } from '../../../text/labels/post-labels.ts';
import { inCountyWords } from './county-words.ts';
import { factsLookup, type FactsLookup } from './facts-lookup.ts';
import { type FormColumn, formTable } from './form-columns.ts';
import type { FormFacts } from './form-facts.ts';
import { formFrame, unitOnPaper } from './form-frame.ts';
import { opinionGivers } from './local-signers.ts';
import { numberedLines } from './measure-text.ts';
import { riskColumns } from './risk-columns.ts';

const builtIn = ['no', 'risk', 'manifestation', 'category', 'level', 'promise'];

/** One person with the posts held on the cut-off day and the risk points of these posts. */
export type PersonSheet = { person: Person; posts: { post: Post; kind: AssignmentKind }[]; risks: Risk[] };

/** Forms in the unit's order of persons; who holds no post on the cut-off day gets none. */
export function personalRisks(form: FormFacts): FormSpec[] {
  const lookup = factsLookup(form);
  return personSheets(form, lookup).map((sheet) => personForm(form, lookup, sheet));
}

/** Everybody who holds a post on the cut-off day. */
export function personSheets({ facts, cutoff }: FormFacts, lookup: FactsLookup): PersonSheet[] {
  const assignments = assignmentsOn(facts.assignments, cutoff);
  const kindOf = (person: Person, post: Post): AssignmentKind =>
    assignments.find(({ personId, postId }) => personId === person.id && postId === post.id)?.kind ?? 'regular';
  return postsByPersonOn(facts, cutoff).map(({ person, posts }) => ({
    person,
    posts: posts.map((post) => ({ post, kind: kindOf(person, post) })),
    risks: lookup.risks.filter(({ postId }) => posts.some(({ id }) => id === postId)),
  }));
}

function personForm(form: FormFacts, lookup: FactsLookup, sheet: PersonSheet): FormSpec {
  const table = formTable(form, {
    columns: columns(form, lookup, sheet),
    builtIn,
    rows: sheet.risks,
    rowId: ({ id }) => id,
    emptyText: '本期本人岗位未查找到廉政风险点',
  });
  const blocks: FormBlock[] = [
    { kind: 'keyValue', pairsPerRow: 2, labelMm: 26, items: personItems(form, sheet, lookup) },
    table,
    { kind: 'keyValue', pairsPerRow: 2, labelMm: 26, items: opinionItems(form) },
  ];
  return formFrame(form, {
    blocks,
    part: sheet.person.id,
    name: [form.setting.label, sheet.person.name].filter(Boolean).join(' '),
    orientation: 'portrait',
    hasSignOff: false,
    heading: { left: `单位：${unitOnPaper(form)}` },
  });
}

/** 姓名, 职务, all posts, their offices and duties. */
export function personItems({ unit }: FormFacts, { person, posts }: PersonSheet, lookup: FactsLookup): KeyValueItem[] {
  const offices = [...new Set(posts.map(({ post }) => lookup.officeOfId(post.officeId).name))];
  const withDuties = posts.filter(({ post }) => post.duties !== '');
  const duties =
    withDuties.length > 1
      ? withDuties.map(({ post }) => `${post.name}：${post.duties}`).join('\n')
      : (withDuties[0]?.post.duties ?? '');
  return [
    { label: '姓　　名', value: person.name },
    { label: '职　　务', value: person.duty },
    { label: '岗　　位', value: posts.map(postText).join('、') },
    { label: unit.level === 'village' ? '所在组织' : '所在科室', value: offices.join('、') },
    { label: '岗位职责', value: duties, wide: true, minMm: 14 },
  ];
}

function postText({ post, kind }: PersonSheet['posts'][number]): string {
  const special = assignmentKindNames[kind];
  return special ? `${post.name}（${special}）` : post.name;
}

/** Widths of the shared columns on a portrait page. */
const narrow: Record<string, number> = { risk: 26, manifestation: 51, category: 13, level: 12 };

function columns(form: FormFacts, lookup: FactsLookup, sheet: PersonSheet): FormColumn<Risk>[] {
  const shared = riskColumns(form, lookup).map((column) => ({
    ...column,
    widthMm: narrow[column.key] ?? column.widthMm,
  }));
  return [
    { key: 'no', title: '序号', widthMm: 10, kind: 'number', value: (_, index) => index + 1 },
    ...shared,
    {
      key: 'promise',
      title: '个人防控承诺',
      widthMm: 55,
      value: ({ id }) => promiseText(id, lookup, sheet),
    },
  ];
}

/** What the person has to do against the risk: the measures one of the person's posts is responsible for. */
function promiseText(riskId: Risk['id'], lookup: FactsLookup, { posts }: PersonSheet): string {
  const ids = new Set<string>(posts.map(({ post }) => post.id));
  const own = lookup.measuresOf(riskId).filter(({ responsiblePostId }) => ids.has(responsiblePostId ?? ''));
  return numberedLines(own.map(({ text }) => text));
}

/** A box for each signer: 本人 promises, the others give their opinion. */
function opinionItems(form: FormFacts): KeyValueItem[] {
  return opinionGivers(form).map((signer) => {
    const isSelf = signer === '本人';
    return {
      label: isSelf ? '本人承诺' : `${signer.replace(/意见$/u, '')}\n意见`,
      value: isSelf ? inCountyWords('以上内容属实，本人将严格落实廉政风险防控措施。', form.settings) : '',
      minMm: 28,
      signature: '签字：　　　　　年　月　日',
    };
  });
}
