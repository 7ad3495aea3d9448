import { createHash } from 'node:crypto';
import type { CycleCode, Instant, LevelOrdinal, RiskId, UnitCode } from '../../domain/ids.ts';
import type { SpotCandidate, SpotItem, SpotReason, SpotRule } from '../../domain/reviews/spot-draw.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import { newestPackages } from '../packages/newest-packages.ts';
import { EFFECTIVE_LEVEL } from '../rollup/rollup-counts.repo.ts';

/** `printf '%s' 'SALT DIGEST RISK' | sha256sum` gives the same. */
const lotOf = (salt: string, digest: string, riskId: string): string =>
  createHash('sha256').update(`${salt} ${digest} ${riskId}`).digest('hex');

type Row = { riskId: RiskId; level: LevelOrdinal | null; isChanged: 0 | 1 };

/** The snapshot a year is compared with: what is accepted of the cycle, else of the one before. */
const referenceOf = (db: ReadDb, cycle: CycleCode, unit: UnitCode, snapshotId: number): number | null =>
  db.raw
    .prepare<unknown[], { id: number }>(
      `SELECT snapshot_id AS id FROM accepted WHERE unit = :unit AND cycle <= :cycle AND snapshot_id <> :snapshotId
       ORDER BY cycle DESC LIMIT 1`,
    )
    .get({ unit, cycle, snapshotId })?.id ?? null;

/** Live points of every unit's newest package, by unit and number. Without anything to compare with nothing is changed. */
export function spotCandidates(db: ReadDb, cycle: CycleCode, salt: string): SpotCandidate[] {
  const points = db.raw.prepare<unknown[], Row>(
    `SELECT r.id AS riskId, ${EFFECTIVE_LEVEL} AS level,
       :reference IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM risks b WHERE b.snapshot_id = :reference AND b.id = r.id AND b.name = r.name
           AND b.manifestation = r.manifestation AND b.category IS r.category
           AND b.self_level IS r.self_level AND b.unit_level IS r.unit_level) AS isChanged
     FROM risks r WHERE r.snapshot_id = :snapshotId AND r.change <> 'eliminated' ORDER BY r.number`,
  );
  return [...newestPackages(db, cycle)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([unit, { held, snapshotId }]) =>
      points
        .all({ snapshotId, reference: referenceOf(db, cycle, unit, snapshotId) })
        .map(({ riskId, level, isChanged }) => ({
          unit,
          package: held.digest,
          riskId,
          level,
          isChanged: isChanged === 1,
          lot: lotOf(salt, held.digest, riskId),
        })),
    );
}

export type SpotDraw = { id: string; cycle: CycleCode; salt: string; rule: SpotRule; operator: string; at: Instant };

export function addSpotDraw(tx: WriteTx, draw: SpotDraw, items: readonly SpotItem[]): void {
  tx.raw
    .prepare('INSERT INTO spot_draws (id, cycle, salt, rule, operator, at) VALUES (?, ?, ?, ?, ?, ?)')
    .run(draw.id, draw.cycle, draw.salt, JSON.stringify(draw.rule), draw.operator, draw.at);
  const add = tx.raw.prepare(
    'INSERT INTO spot_items (draw_id, package, unit, risk_id, reasons, reviewer) VALUES (?, ?, ?, ?, ?, NULL)',
  );
  for (const item of items) add.run(draw.id, item.package, item.unit, item.riskId, JSON.stringify(item.reasons));
}

/** Newest first. */
export const listSpotDraws = (db: ReadDb, cycle: CycleCode): SpotDraw[] =>
  db.raw
    .prepare<[string], Omit<SpotDraw, 'rule'> & { rule: string }>(
      'SELECT id, cycle, salt, rule, operator, at FROM spot_draws WHERE cycle = ? ORDER BY at DESC, id',
    )
    .all(cycle)
    .map((row) => ({ ...row, rule: JSON.parse(row.rule) as SpotRule }));

export type HeldSpot = {
  drawId: string;
  package: string;
  unit: UnitCode;
  riskId: RiskId;
  reasons: SpotReason[];
  reviewer: string | null;
  number: string;
  name: string;
  level: LevelOrdinal | null;
};

/** Drawn points with their words, by unit and number. */
export const listSpotItems = (db: ReadDb, drawId: string): HeldSpot[] =>
  db.raw
    .prepare<[string], Omit<HeldSpot, 'reasons'> & { reasons: string }>(
      `SELECT i.draw_id AS drawId, i.package, i.unit, i.risk_id AS riskId, i.reasons, i.reviewer, r.number, r.name,
         ${EFFECTIVE_LEVEL} AS level
       FROM spot_items i
       JOIN snapshots s ON s.package = i.package AND s.unit = i.unit
       JOIN risks r ON r.snapshot_id = s.id AND r.id = i.risk_id
       WHERE i.draw_id = ? ORDER BY i.unit, r.number`,
    )
    .all(drawId)
    .map((row) => ({ ...row, reasons: JSON.parse(row.reasons) as SpotReason[] }));

/** @param units null = all of the draw */
export const assignSpots = (
  tx: WriteTx,
  drawId: string,
  units: readonly UnitCode[] | null,
  reviewer: string | null,
): number =>
  tx.raw
    .prepare(
      `UPDATE spot_items SET reviewer = :reviewer WHERE draw_id = :drawId
       AND (:units IS NULL OR unit IN (SELECT value FROM json_each(:units)))`,
    )
    .run({ drawId, reviewer, units: units === null ? null : JSON.stringify(units) }).changes;

/** Units with drawn points that a person looks at. */
export const spotUnitsOf = (db: ReadDb, cycle: CycleCode, reviewer: string): UnitCode[] =>
  db.raw
    .prepare<[string, string], { unit: UnitCode }>(
      `SELECT DISTINCT i.unit FROM spot_items i JOIN spot_draws d ON d.id = i.draw_id
       WHERE d.cycle = ? AND i.reviewer = ? ORDER BY i.unit`,
    )
    .all(cycle, reviewer)
    .map(({ unit }) => unit);
