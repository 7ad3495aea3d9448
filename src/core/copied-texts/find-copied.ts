/** 雷同文字 over all units held: their texts are read in where they are not yet, then compared unit by unit. */
import type { UnitCode } from '../../domain/ids.ts';
import type { SearchRow } from '../../domain/search/search-rows.ts';
import { searchRows } from '../../domain/search/search-rows.ts';
import {
  type CopiedOptions,
  type CopiedGroup,
  copiedTexts,
  type CopiedTexts,
  type OwnText,
} from '../../domain/text-findings/copied-texts.ts';
import type { Job } from '../../rpc/reply.ts';
import type { TaskContext } from '../api/procedure.ts';
import { nextTurn } from '../api/run-steps.ts';
import { catalogueTextsOf } from '../catalogue/catalogue-of.ts';
import type { ReadDb } from '../db/handles.ts';
import { readFacts } from '../registers/registers.repo.ts';
import { fillTexts } from '../search/fill-texts.ts';
import { listFilled } from '../search/search-rows.repo.ts';
import { type SearchedSnapshot, searchedSnapshots } from '../search/searched-snapshots.ts';
import type { HeldTask } from '../tasks/tasks.repo.ts';

/** Groups and places that are handed out; the counts are of all. */
const MAX_GROUPS = 500;
const MAX_PLACES = 300;

/** Fields that should be a unit's own words. */
const ownField = { risks: 'manifestation', measures: 'text' } as const;

const ownTexts = (rows: readonly SearchRow[]): OwnText[] =>
  rows.flatMap(({ register, rowId, number, fields }) => {
    if (register !== 'risks' && register !== 'measures') return [];
    const text = fields.find(({ field }) => field === ownField[register])?.text;
    return text === undefined ? [] : [{ register, rowId, number, text }];
  });

const rowsOf = (db: ReadDb, { snapshotId, digest }: SearchedSnapshot): SearchRow[] =>
  digest === null ? searchRows(readFacts(db, snapshotId)) : listFilled(db, snapshotId, ['risks', 'measures']);

export type CopiedReport = CopiedTexts & {
  /** whose texts were compared */
  units: number;
  /** of all groups; those handed out may be fewer */
  acrossCount: number;
  insideCount: number;
  /** the package of every unit named in the report; null for entries of this ledger */
  digests: Record<UnitCode, string | null>;
};

/** @throws the signal's reason when it was stopped */
export async function findCopied(
  context: TaskContext,
  task: HeldTask,
  options: CopiedOptions,
  job: Job,
): Promise<CopiedReport> {
  const snapshots = searchedSnapshots(context.db, context.session, task);
  await fillTexts(context, snapshots, job);
  const collected = copiedTexts(catalogueTextsOf(context.resourcesDir), options);
  for (const [at, snapshot] of snapshots.entries()) {
    job.signal.throwIfAborted();
    collected.add(snapshot.unit, ownTexts(rowsOf(context.db, snapshot)));
    job.report({ stage: '比较文字', done: at + 1, total: snapshots.length });
    await nextTurn();
  }
  const { across, inside, catalogue } = collected.finish();
  return {
    units: snapshots.length,
    acrossCount: across.length,
    insideCount: inside.length,
    across: across.slice(0, MAX_GROUPS).map(shortened),
    inside: inside.slice(0, MAX_GROUPS).map(shortened),
    catalogue,
    digests: Object.fromEntries(snapshots.map(({ unit, digest }) => [unit, digest])),
  };
}

const shortened = (group: CopiedGroup): CopiedGroup => ({ ...group, places: group.places.slice(0, MAX_PLACES) });
