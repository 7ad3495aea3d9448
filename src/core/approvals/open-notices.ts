/** 核定通知: which units do not have the levels yet that were decided for them here. */
import type { CycleCode, UnitCode } from '../../domain/ids.ts';
import { combinedLimits } from '../../domain/packages/package-limits.ts';
import type { ApprovedLevel } from '../../domain/risks/risk.ts';
import { getBlob } from '../blobs/blobs.repo.ts';
import type { ReadDb } from '../db/handles.ts';
import { canonicalJson } from '../packages/container/canonical-json.ts';
import { readArchive } from '../packages/container/signed-archive.ts';
import { readEntry } from '../packages/container/zip-reader.ts';
import { approvedLevelsPath } from '../packages/office-bodies.ts';
import { listPackages } from '../packages/packages.repo.ts';
import { listApprovedLevels } from '../risks/approved-levels.repo.ts';

export type OpenNotice = {
  unit: UnitCode;
  /** levels decided here */
  levels: number;
  /** of these, new or changed since the newest notice */
  changed: number;
  /** when the newest notice was written; null = none yet */
  writtenAt: string | null;
};

/** The levels in the newest notice to each unit. */
function lastNotices(db: ReadDb, cycle: CycleCode): Map<UnitCode, { at: string; levels: ApprovedLevel[] }> {
  const written = listPackages(db, { cycle, direction: 'out', type: 'notice' }).toSorted((a, b) =>
    a.heldAt === b.heldAt ? a.seq - b.seq : a.heldAt < b.heldAt ? -1 : 1,
  );
  const newest = new Map(written.flatMap((held) => held.receivers.map(({ unit }) => [unit, held] as const)));
  return new Map(
    [...newest].map(([unit, held]) => {
      const { bytes, entries } = readArchive(getBlob(db, held.signedSha256), combinedLimits);
      const entry = entries.find(({ name }) => name === approvedLevelsPath);
      const levels: unknown = entry === undefined ? [] : JSON.parse(readEntry(bytes, entry).toString('utf8'));
      return [unit, { at: held.heldAt, levels: levels as ApprovedLevel[] }];
    }),
  );
}

const textOf = (one: ApprovedLevel): string => canonicalJson(one).toString('utf8');

/** Units with levels decided here, in the order of their codes. */
export function openNotices(db: ReadDb, cycle: CycleCode): OpenNotice[] {
  const units = db.raw
    .prepare<[string], { unit: UnitCode }>('SELECT DISTINCT unit FROM approved_levels WHERE cycle = ? ORDER BY unit')
    .all(cycle);
  if (units.length === 0) return [];
  const last = lastNotices(db, cycle);
  return units.map(({ unit }) => {
    const before = last.get(unit);
    const told = new Set(before?.levels.map(textOf));
    const levels = listApprovedLevels(db, cycle, unit);
    return {
      unit,
      levels: levels.length,
      changed: levels.filter((one) => !told.has(textOf(one))).length,
      writtenAt: before?.at ?? null,
    };
  });
}
