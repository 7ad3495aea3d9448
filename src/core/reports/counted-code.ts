/** 统计依据编码: 30 digits over everything a figure was counted from. The bytes are described in docs/FORMS.md. */
import { keyCodeOf } from '../../domain/packages/key-code.ts';
import {
  type CountedBasis,
  type CountedCode,
  type CountedSource,
  countedText,
} from '../../domain/reports/counted-code.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Session } from '../ledgers/session.ts';
import { canonicalJson } from '../packages/container/canonical-json.ts';
import { sha256, sha256Hex } from '../packages/pki/keys.ts';
import { readFacts } from '../registers/registers.repo.ts';
import { type CountedSnapshot, countedSnapshots } from '../rollup/counted-snapshots.ts';
import { unitFilter } from '../rollup/unit-filter.ts';
import { searchedSnapshots } from '../search/searched-snapshots.ts';
import { getTask } from '../tasks/tasks.repo.ts';

/**
 * The code of what is counted now on a basis, with its sources by unit.
 *
 * @returns undefined when nothing is counted
 * @throws DomainError TASK_MISSING
 */
export function countedCode(db: ReadDb, session: Session, basis: CountedBasis): CountedCode | undefined {
  const sources = countedSources(db, session, basis);
  return sources.length === 0 ? undefined : { code: codeOf(sources), basis, sources };
}

export const codeOf = (sources: readonly CountedSource[]): string =>
  keyCodeOf(sha256(Buffer.from(countedText(sources), 'ascii')));

/** What is counted now, by unit, the levels decided here last. */
export function countedSources(db: ReadDb, session: Session, basis: CountedBasis): CountedSource[] {
  const task = getTask(db, basis.cycle);
  const counted =
    basis.texts === true
      ? searchedSnapshots(db, session, task)
      : [...countedSnapshots(db, session, task, basis.withReceived).values()];
  const wanted = basis.units === null ? undefined : new Set(basis.units);
  const isWithin = unitFilter(task.settings, basis.within ?? []);
  const snapshots = counted
    .filter(({ unit }) => (wanted?.has(unit) ?? true) && (isWithin?.(unit) ?? true))
    .toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
  const levels = levelsSource(db, basis.cycle, snapshots);
  return [...snapshots.map((one) => sourceOf(db, basis, one)), ...(levels === undefined ? [] : [levels])];
}

function sourceOf(db: ReadDb, { cycle }: CountedBasis, { unit, snapshotId, digest }: Counted): CountedSource {
  if (digest !== null) return { unit, kind: 'package', digest };
  return { unit, kind: 'entry', digest: sha256Hex(canonicalJson({ cycle, facts: readFacts(db, snapshotId), unit })) };
}

type Counted = Pick<CountedSnapshot, 'unit' | 'snapshotId' | 'digest'>;
type LevelRow = { unit: string; riskId: string; level: number };

/** Levels decided here for the counted units change the figures, so they belong to the code. */
function levelsSource(db: ReadDb, cycle: string, snapshots: readonly Counted[]): CountedSource | undefined {
  const levels = db.raw
    .prepare<[string, string], LevelRow>(
      `SELECT unit, risk_id AS riskId, level FROM approved_levels
       WHERE cycle = ? AND unit IN (SELECT value FROM json_each(?)) ORDER BY unit, risk_id`,
    )
    .all(cycle, JSON.stringify(snapshots.map(({ unit }) => unit)));
  if (levels.length === 0) return undefined;
  return { unit: '', kind: 'levels', digest: sha256Hex(canonicalJson({ cycle, levels })) };
}
