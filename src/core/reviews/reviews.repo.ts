import type { Instant, LevelOrdinal, RiskId } from '../../domain/ids.ts';
import type { Review, ReviewVerdict } from '../../domain/reviews/review.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';

type Row = Omit<Review, 'remarks' | 'levels'> & { remarks: string; levels: string };

const review = ({ remarks, levels, ...row }: Row): Review => ({
  ...row,
  remarks: JSON.parse(remarks) as Review['remarks'],
  levels: JSON.parse(levels) as Review['levels'],
});

/** By package, then name of the reviewer. */
export const listReviews = (db: ReadDb, cycle: string): Review[] =>
  db.raw
    .prepare<[string], Row>(
      `SELECT r.package, r.reviewer, r.verdict, r.note, r.remarks, r.levels, r.reviewed_on AS reviewedOn
       FROM reviews r JOIN packages p ON p.digest = r.package WHERE p.cycle = ? ORDER BY r.package, r.reviewer`,
    )
    .all(cycle)
    .map(review);

/** A later opinion of the same person replaces the earlier one. */
export function saveReview(tx: WriteTx, one: Review): void {
  tx.raw
    .prepare(
      `INSERT INTO reviews (package, reviewer, verdict, note, remarks, levels, reviewed_on) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (package, reviewer) DO UPDATE SET verdict = excluded.verdict, note = excluded.note,
         remarks = excluded.remarks, levels = excluded.levels, reviewed_on = excluded.reviewed_on`,
    )
    .run(
      one.package,
      one.reviewer,
      one.verdict,
      one.note,
      JSON.stringify(one.remarks),
      JSON.stringify(one.levels),
      one.reviewedOn,
    );
  // What was settled before somebody else spoke is open again; a level decided then stays until it is decided anew.
  tx.raw.prepare('DELETE FROM review_settlements WHERE package = ?').run(one.package);
  tx.raw.prepare('DELETE FROM review_level_settlements WHERE package = ?').run(one.package);
}

export type Settlement = { package: string; verdict: ReviewVerdict; note: string; operator: string; at: Instant };

export const listSettlements = (db: ReadDb): Map<string, Settlement> =>
  new Map(
    db.raw
      .prepare<[], Settlement>('SELECT package, verdict, note, operator, at FROM review_settlements')
      .all()
      .map((one) => [one.package, one]),
  );

export function saveSettlement(tx: WriteTx, one: Settlement): void {
  tx.raw
    .prepare(
      `INSERT INTO review_settlements (package, verdict, note, operator, at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (package) DO UPDATE SET verdict = excluded.verdict, note = excluded.note,
         operator = excluded.operator, at = excluded.at`,
    )
    .run(one.package, one.verdict, one.note, one.operator, one.at);
}

export type LevelSettlement = { riskId: RiskId; level: LevelOrdinal; why: string; operator: string; at: Instant };

/** By package, in the order of the risks' ids. */
export const listLevelSettlements = (db: ReadDb): Map<string, LevelSettlement[]> =>
  new Map(
    [
      ...Map.groupBy(
        db.raw
          .prepare<[], LevelSettlement & { package: string }>(
            'SELECT package, risk_id AS riskId, level, why, operator, at FROM review_level_settlements ORDER BY package, risk_id',
          )
          .all(),
        (one) => one.package,
      ),
    ].map(([digest, rows]) => [digest, rows.map(({ package: _package, ...row }) => row)]),
  );

export function saveLevelSettlement(tx: WriteTx, digest: string, one: LevelSettlement): void {
  tx.raw
    .prepare(
      `INSERT INTO review_level_settlements (package, risk_id, level, why, operator, at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (package, risk_id) DO UPDATE SET level = excluded.level, why = excluded.why,
         operator = excluded.operator, at = excluded.at`,
    )
    .run(digest, one.riskId, one.level, one.why, one.operator, one.at);
}
