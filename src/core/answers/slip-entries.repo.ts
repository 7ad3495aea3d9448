import type { Instant, UnitCode } from '../../domain/ids.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import type { SlipState } from './slip-code.ts';

/** What a paper slip said about a package that was sent. */
export type SlipEntry = { digest: string; byUnit: UnitCode; state: SlipState; operator: string; at: Instant };

export const listSlipEntries = (db: ReadDb): SlipEntry[] =>
  db.raw
    .prepare<[], SlipEntry>(
      'SELECT package AS digest, by_unit AS byUnit, state, operator, at FROM slip_entries ORDER BY at, package, state',
    )
    .all();

/** The first entry of the same slip stays. */
export const addSlipEntry = (tx: WriteTx, { digest, byUnit, state, operator, at }: SlipEntry): void =>
  void tx.raw
    .prepare(
      'INSERT INTO slip_entries (package, by_unit, state, operator, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    )
    .run(digest, byUnit, state, operator, at);
