/** Which indicator of the task a row of a foreign scoring sheet means. */
import type { IndicatorItem, IndicatorSet, Score } from '../../../domain/assessments/indicator-set.ts';
import type { ScoreDraft } from '../../../domain/imports/import-draft.ts';
import { compact } from '../../../domain/imports/plain-text.ts';

export type ItemPlace = { setId: string; item: IndicatorItem; group: string; number: number };

/** Items of the sets about units in printing order, numbered from 1 in each set. */
export const itemPlaces = (sets: readonly IndicatorSet[]): ItemPlace[] =>
  sets
    .filter(({ subject }) => subject !== 'person')
    .flatMap((set) =>
      set.groups
        .flatMap(({ title, items }) => items.map((item) => ({ setId: set.id, item, group: title })))
        .map((place, index) => ({ ...place, number: index + 1 })),
    );

const leastLikeness = 0.5;

/**
 * Pairs drafts and items, best likeness first, each used once. Titles decide; the same points, number and group only
 * help where titles are alike already.
 */
export function matchItems(drafts: readonly ScoreDraft[], places: readonly ItemPlace[]): Map<ScoreDraft, ItemPlace> {
  const pairs = drafts
    .flatMap((draft) => places.map((place) => ({ draft, place, likeness: likenessOf(draft, place) })))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .toSorted((a, b) => b.likeness - a.likeness);
  const matched = new Map<ScoreDraft, ItemPlace>();
  const used = new Set<ItemPlace>();
  for (const { draft, place } of pairs) {
    if (matched.has(draft) || used.has(place)) continue;
    matched.set(draft, place);
    used.add(place);
  }
  return matched;
}

function likenessOf(draft: ScoreDraft, { item, group, number }: ItemPlace): number {
  const byTitle = Math.max(
    dice(draft.item, item.title),
    dice(draft.content, item.title),
    dice(draft.content, item.criteria) * 0.9,
    dice(draft.criteria, item.criteria) * 0.9,
  );
  const helps = [
    draft.points === item.points,
    Number(compact(draft.number)) === number,
    dice(draft.group, group) > 0.6,
  ];
  return byTitle < 0.4 ? 0 : byTitle + helps.filter(Boolean).length * 0.05;
}

/** Likeness of two texts by their pairs of neighbouring characters, 0–1 (Dice); 1 also when the shorter is contained. */
function dice(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  if (left.size === 0 || right.size === 0) return compact(a) !== '' && compact(a) === compact(b) ? 1 : 0;
  const shared = [...left].filter((pair) => right.has(pair)).length;
  const smaller = Math.min(left.size, right.size);
  return shared === smaller && smaller >= 3 ? 1 : (2 * shared) / (left.size + right.size);
}

function pairsOf(text: string): Set<string> {
  const letters = [...compact(text)].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}

/**
 * The entry that gives the draft's points under the item's rule.
 *
 * @returns undefined where no entry gives them, e.g. a number of occurrences that is not whole
 */
export function entryOf(
  item: IndicatorItem,
  score: number,
): Pick<Score, 'occurrences' | 'percent' | 'given'> | undefined {
  const none = { occurrences: null, percent: null, given: null };
  const { rule, points } = item;
  switch (rule.kind) {
    case 'fixed':
      return { ...none, given: score };
    case 'proportion':
      return points > 0 && score >= 0 && score <= points ? { ...none, percent: (score * 100) / points } : undefined;
    case 'per-occurrence':
      return whole(none, (points - score) / rule.deduct);
    case 'bonus':
      return whole(none, score / rule.add);
    case 'veto':
      return undefined;
  }
}

const whole = (none: Pick<Score, 'percent' | 'given'>, occurrences: number) =>
  Number.isInteger(occurrences) && occurrences >= 0 ? { ...none, occurrences } : undefined;
