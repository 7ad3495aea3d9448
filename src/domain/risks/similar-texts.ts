/** 近似重复: which texts say nearly the same, by the pairs of neighbouring characters they share. */
import { comparableText } from '../text-findings/comparable-text.ts';

export type NamedText = { id: string; text: string };
/** Texts that say nearly the same; `similarity` 0–1 is the lowest that joined them, 1 = the same words. */
export type SimilarGroup = { ids: string[]; similarity: number };

/** From here on two texts count as near duplicates. */
export const SIMILAR_FROM = 0.8;

/** Neighbouring characters of the comparable text; a single character stands for itself. */
const bigrams = (comparable: string): Set<string> => {
  const characters = Array.from(comparable);
  if (characters.length < 2) return new Set(characters);
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`));
};

/** Twice the shared pairs over all pairs (Dice): 0 = nothing in common, 1 = the same pairs. */
const similarityOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
};

/** How alike two texts are, 0–1; punctuation, spaces, width and case do not count. Two empty texts are not alike. */
export const textSimilarity = (a: string, b: string): number =>
  similarityOf(bigrams(comparableText(a)), bigrams(comparableText(b)));

/**
 * Texts nearly the same as one text, most alike first.
 *
 * @param from 0–1, lowest similarity
 */
export function similarTo(text: string, texts: readonly NamedText[], from = SIMILAR_FROM): SimilarGroup[] {
  const wanted = bigrams(comparableText(text));
  return texts
    .map((one) => ({ ids: [one.id], similarity: similarityFrom(from, wanted, comparableText(one.text)) }))
    .filter(({ similarity }) => similarity >= from)
    .toSorted((a, b) => b.similarity - a.similarity);
}

/** As `similarityOf`, but 0 as soon as it cannot reach `from` any more: most texts are told apart by their beginning. */
function similarityFrom(from: number, wanted: ReadonlySet<string>, comparable: string): number {
  const mostForeign = (2 * wanted.size * (1 - from)) / from + 1e-9;
  const foreign = new Set<string>();
  const shared = new Set<string>();
  let before = '';
  for (const character of comparable) {
    const pair = `${before}${character}`;
    if (before !== '') (wanted.has(pair) ? shared : foreign).add(pair);
    if (foreign.size > mostForeign) return 0;
    before = character;
  }
  // A single character stands for itself.
  if (before !== '' && before === comparable) (wanted.has(before) ? shared : foreign).add(before);
  const all = wanted.size + shared.size + foreign.size;
  return all === 0 ? 0 : (2 * shared.size) / all;
}

/**
 * Groups of two and more texts nearly the same; a text joins a group when it is alike to one of its members.
 *
 * Every text is compared only with those that share one of its rarest pairs (texts as alike as `from` must), so some
 * thousand texts take well under a second.
 *
 * @param from above 0, up to 1
 * @returns ids in the given order, groups by their first member; empty texts are left out
 */
export function similarGroups(texts: readonly NamedText[], from = SIMILAR_FROM): SimilarGroup[] {
  const same = idsByWords(texts);
  const distinct = [...same.keys()];
  const groups = joinPairs(distinct.length, similarPairs(distinct.map(bigrams), from));
  const place = new Map(texts.map(({ id }, index) => [id, index]));
  return groups
    .map(({ members, similarity }) => {
      const ids = members.flatMap((index) => same.get(distinct[index] ?? '') ?? []);
      return { ids: ids.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)), similarity };
    })
    .filter(({ ids }) => ids.length > 1)
    .toSorted((a, b) => (place.get(a.ids[0] ?? '') ?? 0) - (place.get(b.ids[0] ?? '') ?? 0));
}

function idsByWords(texts: readonly NamedText[]): Map<string, string[]> {
  const same = new Map<string, string[]>();
  for (const { id, text } of texts) pushTo(same, comparableText(text), id);
  same.delete('');
  return same;
}

function pushTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

type Pair = { a: number; b: number; similarity: number };

function similarPairs(sets: readonly ReadonlySet<string>[], from: number): Pair[] {
  const frequency = new Map<string, number>();
  for (const set of sets) for (const pair of set) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  const rareFirst = (x: string, y: string): number =>
    (frequency.get(x) ?? 0) - (frequency.get(y) ?? 0) || (x < y ? -1 : 1);
  const seen = new Map<string, number[]>();
  const found: Pair[] = [];
  for (const [b, set] of sets.entries()) {
    // Two texts alike by `from` share at least this many pairs, so one of the rarest others must be shared.
    const needed = Math.ceil((set.size * from) / (2 - from) - 1e-9);
    const prefix = [...set].toSorted(rareFirst).slice(0, set.size - needed + 1);
    const candidates = new Set(prefix.flatMap((pair) => seen.get(pair) ?? []));
    for (const a of candidates) {
      const similarity = similarityOf(sets[a] ?? new Set(), set);
      if (similarity >= from) found.push({ a, b, similarity });
    }
    for (const pair of prefix) pushTo(seen, pair, b);
  }
  return found;
}

function joinPairs(count: number, pairs: readonly Pair[]): { members: number[]; similarity: number }[] {
  const groupOf = Array.from({ length: count }, (_, index) => ({ members: [index], similarity: 1 }));
  for (const { a, b, similarity } of pairs) {
    const [left, right] = [groupOf[a], groupOf[b]];
    if (left === undefined || right === undefined) continue;
    left.similarity = Math.min(left.similarity, right.similarity, similarity);
    if (left === right) continue;
    for (const member of right.members) groupOf[member] = left;
    left.members.push(...right.members);
  }
  return [...new Set(groupOf)];
}
