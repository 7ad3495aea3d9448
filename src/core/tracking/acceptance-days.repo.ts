import type { CycleCode, Day } from '../../domain/ids.ts';
import type { ReadDb } from '../db/handles.ts';
import { dayOf } from '../platform/env.ts';

/** By digest: when a package was accepted here, and when by the other of township and county. */
export type AcceptanceDays = { here: Map<string, Day>; other: Map<string, Day> };

type Line = { digest: string; at: string };

const daysOf = (lines: readonly Line[]): Map<string, Day> =>
  new Map(lines.map(({ digest, at }) => [digest, dayOf(new Date(at))]));

/**
 * The county learns that a township accepted a village from the combined package it travels in, so the day is that of
 * the package; the township learns of the county from the receipt for its own combined package.
 */
export function acceptanceDays(db: ReadDb, cycle: CycleCode, isCounty: boolean): AcceptanceDays {
  const here = db.raw
    .prepare<[string], Line>('SELECT package AS digest, accepted_at AS at FROM accepted WHERE cycle = ?')
    .all(cycle);
  const other = db.raw
    .prepare<[string], Line>(
      isCounty
        ? `SELECT c.digest, min(p.claimed_at) AS at FROM package_children c JOIN packages p ON p.digest = c.parent
           WHERE p.cycle = ? AND p.direction = 'in' GROUP BY c.digest`
        : `SELECT c.digest, min(d.at) AS at FROM package_children c JOIN packages p ON p.digest = c.parent
           JOIN decisions d ON d.package = p.digest AND d.state = 'accepted'
           WHERE p.cycle = ? AND p.direction = 'out' GROUP BY c.digest`,
    )
    .all(cycle);
  return { here: daysOf(here), other: daysOf(other) };
}
