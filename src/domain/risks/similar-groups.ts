/** 近似重复 in a whole register: groups of texts that say nearly the same, found step by step. */
import { comparableText } from '../text-findings/comparable-text.ts';
import { type NamedText, SIMILAR_FROM, type SimilarGroup } from './similar-texts.ts';

/** How many of the texts were compared. */
export type SimilarStep = { done: number; total: number };

/** Texts between two stops. */
const STEP = 250;

/**
 * Groups of two and more texts nearly the same; a text joins a group when it is alike to one of its members.
 *
 * @param from above 0, up to 1
 * @returns ids in the given order, groups by their first member; empty texts are left out
 */
export function similarGroups(texts: readonly NamedText[], from = SIMILAR_FROM): SimilarGroup[] {
  const steps = similarGroupsInSteps(texts, from);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Like `similarGroups`, with a stop every few hundred texts.
 *
 * A text is compared only with those of its length that share one of its rarest pairs (texts as alike as `from` must),
 * that are not in its group already, and only until it is clear that they differ: tens of thousands take seconds.
 */
export function* similarGroupsInSteps(
  texts: readonly NamedText[],
  from = SIMILAR_FROM,
): Generator<SimilarStep, SimilarGroup[]> {
  const same = idsByWords(texts);
  const distinct = [...same.keys()];
  const groups = yield* joinAlike(rankedPairs(distinct), from);
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

/** Every text as its pairs' ranks, the rarest pair of all texts first. */
function rankedPairs(distinct: readonly string[]): Uint32Array[] {
  const numberOf = new Map<number, number>();
  const frequency: number[] = [];
  const texts = distinct.map((text) => {
    const numbers = new Set<number>();
    for (const pair of pairCodes(text)) {
      const number = numberOf.get(pair) ?? numberOf.size;
      if (number === numberOf.size) numberOf.set(pair, number);
      numbers.add(number);
    }
    for (const number of numbers) frequency[number] = (frequency[number] ?? 0) + 1;
    return Uint32Array.from(numbers);
  });
  const rareFirst = Uint32Array.from(frequency.keys()).toSorted((x, y) => (frequency[x] ?? 0) - (frequency[y] ?? 0));
  const rankOf = new Uint32Array(rareFirst.length);
  for (const [rank, number] of rareFirst.entries()) rankOf[number] = rank;
  return texts.map((numbers) => numbers.map((number) => rankOf[number] ?? 0).toSorted());
}

/** Code points end below this. */
const CODE_POINTS = 0x11_00_00;

/** Neighbouring characters as one number each; strings of a large register would keep the collector busy. */
function pairCodes(text: string): number[] {
  const codes: number[] = [];
  let before = 0;
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0;
    if (at > 0) codes.push(before * CODE_POINTS + code);
    before = code;
    at += code > 0xff_ff ? 2 : 1;
  }
  // A single character stands for itself.
  return codes.length === 0 ? [before] : codes;
}

/** Pairs two texts of these sizes share at least, when they are alike by `from`. */
const leastShared = (a: number, b: number, from: number): number => Math.ceil(((a + b) * from) / 2 - 1e-9);

/** Texts alike through one another. */
type Group = { members: number[]; similarity: number };
/** A text with those near enough to it that what is far from it is far from all of them. */
type Ball = { leader: number; lookedAtBy: number; isFar: boolean };

/** How near the members of a ball lie to its leader, as a part of how near alike texts lie. */
const RADIUS = 0.6;

function* joinAlike(ranked: readonly Uint32Array[], from: number): Generator<SimilarStep, Group[]> {
  const groupOf: Group[] = ranked.map((_, index) => ({ members: [index], similarity: 1 }));
  // Shared over all pairs (Jaccard) is one minus a distance in the strict sense, unlike what `from` is given in.
  const reach = 1 - jaccardOf(from);
  const near = diceOf(1 - reach * RADIUS);
  const far = diceOf(Math.max(0, 1 - reach - reach * RADIUS));
  /** by rank: balls with their texts that have it among their rarest */
  const comparedTo = new Int32Array(ranked.length).fill(-1);
  const seen = new Map<number, Map<Ball, number[]>>();
  for (const [b, ranks] of ranked.entries()) {
    if (b % STEP === 0) yield { done: b, total: ranked.length };
    // Two texts alike by `from` share at least this many pairs, so one of the rarest others must be shared.
    const needed = Math.ceil((ranks.length * from) / (2 - from) - 1e-9);
    const rarest = ranks.subarray(0, ranks.length - needed + 1);
    let home: Ball | undefined;
    for (const rank of rarest)
      for (const [ball, members] of seen.get(rank) ?? []) {
        if (ball.lookedAtBy !== b) {
          ball.lookedAtBy = b;
          const similarity = joinIfAlike(groupOf, ranked, ball.leader, b, Math.min(far, from), from);
          ball.isFar = similarity < far;
          if (similarity >= near) home ??= ball;
        }
        if (ball.isFar || groupOf[ball.leader] === groupOf[b]) continue;
        for (const a of members) {
          if (comparedTo[a] === b) continue;
          comparedTo[a] = b;
          joinIfAlike(groupOf, ranked, a, b, from, from);
        }
      }
    home ??= { leader: b, lookedAtBy: b, isFar: false };
    for (const rank of rarest) {
      const balls = seen.get(rank) ?? new Map<Ball, number[]>();
      seen.set(rank, balls);
      pushTo(balls, home, b);
    }
  }
  return [...new Set(groupOf)];
}

const jaccardOf = (dice: number): number => dice / (2 - dice);
const diceOf = (jaccard: number): number => (2 * jaccard) / (1 + jaccard);

/**
 * Joins the groups of two texts that are alike by `from`.
 *
 * @param exactFrom below this similarity the answer is 0
 */
function joinIfAlike(
  groupOf: Group[],
  ranked: readonly Uint32Array[],
  a: number,
  b: number,
  exactFrom: number,
  from: number,
): number {
  const [left, right, ofA, ofB] = [groupOf[a], groupOf[b], ranked[a], ranked[b]];
  if (left === undefined || right === undefined || ofA === undefined || ofB === undefined) return 0;
  const least = leastShared(ofA.length, ofB.length, exactFrom);
  if (least > Math.min(ofA.length, ofB.length)) return 0;
  const similarity = (2 * sharedFrom(ofA, ofB, least)) / (ofA.length + ofB.length);
  // Members of one group are alike through others already.
  if (similarity < from || left === right) return similarity;
  const [large, small] = left.members.length < right.members.length ? [right, left] : [left, right];
  large.similarity = Math.min(large.similarity, small.similarity, similarity);
  for (const member of small.members) groupOf[member] = large;
  large.members.push(...small.members);
  return similarity;
}

/** How many ranks two sorted texts share; gives up, with fewer than `least`, once these cannot be reached. */
function sharedFrom(a: Uint32Array, b: Uint32Array, least: number): number {
  let [atA, atB, shared] = [0, 0, 0];
  while (atA < a.length && atB < b.length) {
    const [x, y] = [a[atA] ?? 0, b[atB] ?? 0];
    if (x === y) shared += 1;
    if (x <= y) atA += 1;
    if (y <= x) atB += 1;
    if (shared + Math.min(a.length - atA, b.length - atB) < least) return 0;
  }
  return shared;
}
