/** One search: counted snapshot by snapshot, so that the ledger stays free and an overtaken search ends at once. */
import { foldedRow, searchRows, type SearchRow } from '../../domain/search/search-rows.ts';
import { type SearchedRegister, searchedRegisters } from '../../domain/search/searched-registers.ts';
import type { LevelOrdinal, UnitCode } from '../../domain/ids.ts';
import type { Job } from '../../rpc/reply.ts';
import type { ReadDb } from '../db/handles.ts';
import { prepared } from '../db/prepared.ts';
import { readFacts } from '../registers/registers.repo.ts';
import { EFFECTIVE_LEVEL } from '../rollup/rollup-counts.repo.ts';
import { countHits, listHits, listUnfilled, type RowFilter } from './search-rows.repo.ts';
import type { SearchedSnapshot } from './searched-snapshots.ts';
import { nextTurn } from '../api/run-steps.ts';

export type Hit = SearchRow & {
  unit: UnitCode;
  /** the package the row came in; null for a row of this ledger's own entries */
  digest: string | null;
};
export type Found = {
  /** rows that hold every word, under the filters */
  total: number;
  /** under all filters but the register */
  byRegister: { register: SearchedRegister; count: number }[];
  /** under all filters but the unit, in the task's order; units without a hit are left out */
  byUnit: { unit: UnitCode; count: number }[];
  /** one group per register, or of the one asked for */
  groups: { register: SearchedRegister; count: number; hits: Hit[] }[];
  /** received units whose texts are not looked through yet: `search.prepare` takes them in */
  waiting: number;
};
export type Search = {
  words: readonly string[];
  /** undefined = all */
  units: ReadonlySet<UnitCode> | undefined;
  register: SearchedRegister | undefined;
  level: LevelOrdinal | undefined;
  offset: number;
  /** hits per group */
  limit: number;
};

/** Snapshots between two turns of the main loop. */
const PER_TURN = 12;
/** How one snapshot is asked. */
type Asked = {
  snapshot: SearchedSnapshot;
  counts: ReadonlyMap<SearchedRegister, number>;
  list(register: SearchedRegister, offset: number, limit: number): SearchRow[];
};

/** @throws the signal's reason when the search was overtaken */
export async function findTexts(
  db: ReadDb,
  snapshots: readonly SearchedSnapshot[],
  search: Search,
  { signal, report }: Job,
): Promise<Found> {
  const received = snapshots.filter(({ digest }) => digest !== null).map(({ snapshotId }) => snapshotId);
  const unfilled = new Set(listUnfilled(db, received));
  const asked: Asked[] = [];
  for (const [at, snapshot] of snapshots.entries()) {
    if (unfilled.has(snapshot.snapshotId)) continue;
    asked.push(ask(db, snapshot, filterOf(db, snapshot.snapshotId, search)));
    if (at % PER_TURN < PER_TURN - 1) continue;
    report({ stage: '查找', done: at + 1, total: snapshots.length });
    await nextTurn();
    signal.throwIfAborted();
  }
  return { ...answer(asked, search), waiting: unfilled.size };
}

/** With a level only risk points count, those of that level. */
const filterOf = (db: ReadDb, snapshotId: number, { words, level }: Search): RowFilter =>
  level === undefined
    ? { words }
    : {
        words,
        rowIds: JSON.stringify(
          prepared<[number, number], { id: string }>(
            db,
            `SELECT r.id FROM risks r WHERE r.snapshot_id = ? AND ${EFFECTIVE_LEVEL} = ?`,
          )
            .all(snapshotId, level)
            .map(({ id }) => id),
        ),
      };

const ask = (db: ReadDb, snapshot: SearchedSnapshot, filter: RowFilter): Asked =>
  snapshot.digest === null ? askLive(db, snapshot, filter) : askFilled(db, snapshot, filter);

const askFilled = (db: ReadDb, snapshot: SearchedSnapshot, filter: RowFilter): Asked => ({
  snapshot,
  counts: new Map(countHits(db, snapshot.snapshotId, filter).map(({ register, count }) => [register, count])),
  list: (register, offset, limit) => listHits(db, snapshot.snapshotId, register, filter, { offset, limit }),
});

/** Entries of this ledger change while they are searched: they are read as they are. */
const askLive = (db: ReadDb, snapshot: SearchedSnapshot, { words, rowIds }: RowFilter): Asked => {
  const ids = rowIds === undefined ? undefined : new Set(JSON.parse(rowIds) as string[]);
  const hits = searchRows(readFacts(db, snapshot.snapshotId)).filter((row) => {
    if (ids?.has(row.rowId) === false) return false;
    const folded = foldedRow(row);
    return words.every((word) => folded.includes(word));
  });
  const counts = new Map<SearchedRegister, number>();
  for (const { register } of hits) counts.set(register, (counts.get(register) ?? 0) + 1);
  return {
    snapshot,
    counts,
    list: (register, offset, limit) => hits.filter((row) => row.register === register).slice(offset, offset + limit),
  };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function answer(asked: readonly Asked[], search: Search): Omit<Found, 'waiting'> {
  const { units, register: wanted } = search;
  const ofUnits = asked.filter(({ snapshot }) => units?.has(snapshot.unit) !== false);
  const countOf = (register: SearchedRegister): number => sum(ofUnits.map(({ counts }) => counts.get(register) ?? 0));
  const byRegister = searchedRegisters
    .map((register) => ({ register, count: countOf(register) }))
    .filter(({ count }) => count > 0);
  const shown = byRegister.filter(({ register }) => wanted === undefined || register === wanted);
  return {
    total: sum(shown.map(({ count }) => count)),
    byRegister,
    byUnit: asked
      .map(({ snapshot, counts }) => ({
        unit: snapshot.unit,
        count: wanted === undefined ? sum([...counts.values()]) : (counts.get(wanted) ?? 0),
      }))
      .filter(({ count }) => count > 0),
    groups: shown.map(({ register, count }) => ({ register, count, hits: pageOf(ofUnits, register, search) })),
  };
}

/** The hits of one register from `offset` on; snapshots without one are not asked again. */
function pageOf(asked: readonly Asked[], register: SearchedRegister, { offset, limit }: Search): Hit[] {
  const hits: Hit[] = [];
  let before = 0;
  for (const { snapshot, counts, list } of asked) {
    const count = counts.get(register) ?? 0;
    const skip = Math.max(0, offset - before);
    before += count;
    if (skip >= count) continue;
    for (const row of list(register, skip, limit - hits.length))
      hits.push({ ...row, unit: snapshot.unit, digest: snapshot.digest });
    if (hits.length >= limit) break;
  }
  return hits;
}
