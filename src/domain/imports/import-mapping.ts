/** Which column of a foreign table means which field; saved per set of headings. */
import { headingFields, type ImportField, type ImportKind } from './fields.ts';
import { normaliseHeading } from './plain-text.ts';

/**
 * @property headings one per column, two-row headings as 「防控措施/前期预防」, '' for a column without one
 * @property columns  by column index; `remark` keeps the cell as 「列名：值」 in the remark, `ignore` drops it (only by the user's choice)
 */
export type ImportMapping = {
  kind: ImportKind;
  headingSetKey: string;
  headings: string[];
  columns: (ImportField | 'ignore')[];
};

const minimumWeight = 0.3;
// 「风险点数量」, 「填报日期」 … hold other things than the word they contain.
const otherThing = /(数|数量|个数|日期|电话|意见|签字|签名|盖章|编号|代码|时间|得分|缺失)$/;

/**
 * Key of a set of headings: the same columns in the same order give the same key, whatever spaces and widths.
 * Shape `h1-` and 16 hexadecimal digits; not a cryptographic digest.
 */
export const headingSetKey = (headings: readonly string[]): string => {
  const last = headings.findLastIndex((heading) => heading.trim() !== '');
  const text = headings
    .slice(0, last + 1)
    .map(normaliseHeading)
    .join('\u001F');
  const [high, low] = [fnv1a(text, 0x811c9dc5), fnv1a(text, 0x9e3779b9)];
  return `h1-${high.toString(16).padStart(8, '0')}${low.toString(16).padStart(8, '0')}`;
};

/** The mapping that the headings suggest, for the kind of table that fits them better. @returns also how sure, 0 = not at all */
export const suggestMapping = (headings: readonly string[]): { mapping: ImportMapping; weight: number } => {
  const kinds: ImportKind[] = ['risks', 'scores'];
  const [best, other] = kinds.map((kind) => suggestFor(headings, kind)).toSorted((a, b) => b.weight - a.weight);
  if (best === undefined || other === undefined) throw new Error('no kinds of tables');
  const asRisks = best.weight === other.weight && other.mapping.kind === 'risks' ? other : best;
  return asRisks;
};

/** Fields that one heading may mean, exact words first; empty for an unknown heading. */
export const fieldCandidates = (heading: string, kind: ImportKind): { field: ImportField; weight: number }[] => {
  const words = headingFields[kind];
  const plain = normaliseHeading(heading);
  if (plain === '') return [];
  const exact = words.get(plain) ?? words.get(plain.replaceAll(/\([^)]*\)|【[^】]*】/g, ''));
  if (exact) return exact;
  const [group, sub] = splitPath(heading);
  if (sub !== '') return pathCandidates(group, sub, kind);
  if (plain.length > 20 || otherThing.test(plain)) return [];
  const inside = [...words.keys()].filter(
    (word) => word.length >= 2 && plain.includes(word) && !/^[a-z.]+$/.test(word),
  );
  const longest = inside.toSorted((a, b) => b.length - a.length)[0];
  return (longest === undefined ? [] : (words.get(longest) ?? [])).map((one) => ({ ...one, weight: one.weight / 2 }));
};

const pathCandidates = (group: string, sub: string, kind: ImportKind): { field: ImportField; weight: number }[] => {
  const ofGroup = fieldCandidates(group, kind);
  const ofSub = fieldCandidates(sub, kind);
  // 「责任人/姓名」 is the responsible person, not the person whose post it is.
  const isAnswerable = ofGroup.some((one) => ['responsible', 'leader', 'supervisor'].includes(one.field));
  if (isAnswerable && ofSub.every((one) => one.field === 'person' || one.field === 'post')) {
    return ofSub.some((one) => one.field === 'post') ? [] : ofGroup;
  }
  return ofSub.length > 0 ? ofSub : ofGroup.map((one) => ({ ...one, weight: one.weight / 2 }));
};

const splitPath = (heading: string): [string, string] => {
  const cut = heading.lastIndexOf('/');
  return cut < 0 ? [heading, ''] : [heading.slice(0, cut), heading.slice(cut + 1)];
};

const suggestFor = (headings: readonly string[], kind: ImportKind): { mapping: ImportMapping; weight: number } => {
  const wishes = headings
    .flatMap((heading, column) => fieldCandidates(heading, kind).map((one) => ({ ...one, column })))
    .filter((wish) => wish.weight >= minimumWeight)
    .toSorted((a, b) => b.weight - a.weight || a.column - b.column);
  const columns = new Map<number, ImportField>();
  const taken = new Set<ImportField>();
  let weight = 0;
  for (const wish of wishes) {
    if (columns.has(wish.column) || taken.has(wish.field)) continue;
    columns.set(wish.column, wish.field);
    taken.add(wish.field);
    if (wish.field !== 'number' && wish.field !== 'remark') weight += wish.weight;
  }
  const targets = headings.map((_, column): ImportField => columns.get(column) ?? 'remark');
  const adjusted = kind === 'risks' ? adjustPhases(headings, targets) : nameSecondHalf(headings, targets);
  return {
    mapping: { kind, headingSetKey: headingSetKey(headings), headings: [...headings], columns: adjusted },
    weight,
  };
};

/** 「预防措施」 beside 「监控措施」 is the first phase; alone it is the whole. */
const adjustPhases = (headings: readonly string[], targets: ImportField[]): ImportField[] => {
  const divided = targets.includes('monitor') || targets.includes('dispose');
  return targets.map((target, column) => {
    const isPrevention = /^(预防措施|预防)$/.test(normaliseHeading(headings[column] ?? ''));
    return isPrevention && divided && target === 'measure' && !targets.includes('prevent') ? 'prevent' : target;
  });
};

/** A column without heading right of 考核项目 is the other half of a heading over two columns: group, then item. */
const nameSecondHalf = (headings: readonly string[], targets: ImportField[]): ImportField[] => {
  const first = targets.findIndex((target) => target === 'item' || target === 'group');
  const isHalf = first >= 0 && first + 1 < headings.length && headings[first + 1] === '' && headings[first] !== '';
  if (!isHalf || (targets.includes('group') && targets.includes('item'))) return targets;
  return targets.map((target, column) => (column === first ? 'group' : column === first + 1 ? 'item' : target));
};

const fnv1a = (text: string, seed: number): number => {
  let hash = seed;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ (text.charCodeAt(index) & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (text.charCodeAt(index) >>> 8), 0x01000193);
  }
  return hash >>> 0;
};
