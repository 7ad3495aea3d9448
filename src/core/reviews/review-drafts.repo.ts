/** Opinions somebody began to write: kept as they are on the screen, unfinished lines too. */
import { z } from 'zod';
import type { Instant } from '../../domain/ids.ts';
import { type Review, reviewVerdicts } from '../../domain/reviews/review.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import { longText } from '../registers/fields.ts';

/** `riskId` '' = about the whole report; a level without a reason is not finished. */
export const reviewDraftSchema = z.strictObject({
  verdict: z.enum(reviewVerdicts),
  note: longText,
  remarks: z.array(z.strictObject({ riskId: z.string().max(40), text: longText })).max(2000),
  levels: z
    .array(z.strictObject({ riskId: z.string().max(40), level: z.int().min(1).max(9), why: longText }))
    .max(5000),
});
export type ReviewDraft = z.output<typeof reviewDraftSchema>;

/** An opinion that was saved, to be written on. */
export const draftOfReview = ({ verdict, note, remarks, levels }: Review): ReviewDraft => ({
  verdict,
  note,
  remarks: remarks.map(({ rowId, text }) => ({ riskId: rowId ?? '', text })),
  levels,
});

export function findReviewDraft(db: ReadDb, digest: string, reviewer: string): ReviewDraft | null {
  const row = db.raw
    .prepare<[string, string], { draft: string }>('SELECT draft FROM review_drafts WHERE package = ? AND reviewer = ?')
    .get(digest, reviewer);
  return row === undefined ? null : (JSON.parse(row.draft) as ReviewDraft);
}

export const saveReviewDraft = (tx: WriteTx, digest: string, reviewer: string, draft: ReviewDraft, at: Instant): void =>
  void tx.raw
    .prepare(
      `INSERT INTO review_drafts (package, reviewer, draft, saved_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (package, reviewer) DO UPDATE SET draft = excluded.draft, saved_at = excluded.saved_at`,
    )
    .run(digest, reviewer, JSON.stringify(draft), at);

export const dropReviewDraft = (tx: WriteTx, digest: string, reviewer: string): void =>
  void tx.raw.prepare('DELETE FROM review_drafts WHERE package = ? AND reviewer = ?').run(digest, reviewer);
