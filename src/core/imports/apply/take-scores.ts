/** 自评 of a foreign scoring sheet into the task's indicators; what fits none is listed, never guessed. */
import { requireScore } from '../../../domain/assessments/require-score.ts';
import type { IndicatorItem, IndicatorSet, Score } from '../../../domain/assessments/indicator-set.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { ScoreDraft } from '../../../domain/imports/import-draft.ts';
import type { Id } from '../../../domain/ids.ts';
import { type UnmatchedReason, unmatchedSentence } from '../../../text/import-results.ts';
import type { Book } from './book.ts';
import { entryOf, type ItemPlace, itemPlaces, matchItems } from './match-items.ts';
import type { TakenRow } from './taken-rows.ts';

export type UnmatchedScore = { line: number; item: string; reason: UnmatchedReason; sentence: string };
export type MatchedScore = { line: number; item: string; setId: string; itemId: string; title: string };

export function takeScores(
  book: Book,
  rows: readonly TakenRow[],
  sets: readonly IndicatorSet[],
): { matched: MatchedScore[]; unmatched: UnmatchedScore[] } {
  const drafts = rows.flatMap((row) => row.drafts).filter((draft) => 'item' in draft);
  const places = matchItems(drafts, itemPlaces(sets));
  const matched: MatchedScore[] = [];
  const unmatched: UnmatchedScore[] = [];
  for (const draft of drafts) {
    const place = places.get(draft);
    const reason = place ? takeScore(book, draft, place) : 'no-item';
    const { line, item } = draft;
    if (reason === undefined && place)
      matched.push({ line, item, setId: place.setId, itemId: place.item.id, title: place.item.title });
    else if (reason !== undefined) unmatched.push({ line, item, reason, sentence: unmatchedSentence(reason) });
  }
  return { matched, unmatched };
}

/** @returns why the entry was not made */
function takeScore(book: Book, draft: ScoreDraft, { setId, item }: ItemPlace): UnmatchedReason | undefined {
  if (draft.selfScore === null) return 'no-score';
  const entry = entryOf(item, draft.selfScore);
  if (entry === undefined || !isAllowed(item, entry)) return 'out-of-rule';
  const { scores } = book.facts;
  const at = scores.findIndex((score) => score.setId === setId && score.itemId === item.id);
  const score: Score = {
    id: scores[at]?.id ?? (book.newId() as Id<'score'>),
    setId,
    itemId: item.id,
    ...entry,
    evidence: draft.evidence,
    remark: draft.remark,
  };
  if (at < 0) scores.push(score);
  else scores[at] = score;
  return undefined;
}

function isAllowed(item: IndicatorItem, entry: Pick<Score, 'occurrences' | 'percent' | 'given'>): boolean {
  try {
    requireScore(item, entry);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'SCORE_OUT_OF_RANGE') return false;
    throw error;
  }
}
