import { createHash } from 'node:crypto';
import { type CheckReport, runChecks } from '../../domain/checks/run-checks.ts';
import { DomainError } from '../../domain/errors.ts';
import type { UnitCode } from '../../domain/ids.ts';
import { type RowMarks, rowMarks } from '../../domain/packages/package-difference.ts';
import { countFacts } from '../../domain/registers/count-facts.ts';
import type { Facts, RegisterName } from '../../domain/registers/facts.ts';
import { findContradiction } from '../../domain/registers/find-contradiction.ts';
import type { Totals } from '../../domain/registers/totals.ts';
import { unitByCode } from '../../domain/units/unit-tree.ts';
import { receivedRows, type ReceivedRows } from '../registers/received-index.ts';
import type { HeldTask } from '../tasks/tasks.repo.ts';
import { childrenPath, vouchersPath } from './combined-bodies.ts';
import type { OpenedContainer } from './container/open-container.ts';
import { readAttachments, readFactsTable, readSnapshotTables } from './snapshot-files.ts';

/** A snapshot as received: its rows, ready to be stored, counted and checked with the task it was made for. */
export type CheckedFacts = {
  unit: UnitCode;
  rows: ReceivedRows;
  /** every register whole, for a ledger to be restored from; undefined in other packages */
  year: Facts | undefined;
  totals: Totals;
  /** the register in which rows contradict each other; such a snapshot may not be stored */
  contradiction: RegisterName | undefined;
  summary: CheckReport['summary'];
  attachments: ReadonlyMap<string, Buffer>;
  /** of every row, where they are asked for: to count differences by */
  marks: RowMarks | undefined;
};

/** Short enough for thousands of rows, long enough that nobody finds two rows with the same one. */
export const markOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24);

const childUnit = (path: string): string | undefined => /^children\/([A-Za-z0-9-]{1,20})\.json$/.exec(path)?.[1];

/** @throws DomainError UNIT_UNKNOWN { unit, cycle } */
function submitToOf({ settings }: HeldTask, code: string): UnitCode | null {
  const unit = unitByCode(settings.units, code);
  if (unit === undefined) throw new DomainError('UNIT_UNKNOWN', { unit: code, cycle: settings.cycle.code });
  return unit.submitTo;
}

/** @param reportedBy who must be named as having filled it in (代报); undefined = either way */
function requireOwner(
  facts: Facts,
  owner: { unit: UnitCode; cycle: string | null; reportedBy: UnitCode | null | undefined },
  path: string,
): void {
  const [profile, ...more] = facts.profiles;
  const isRight =
    profile?.unitCode === owner.unit &&
    profile.cycle === owner.cycle &&
    (owner.reportedBy === undefined || profile.reportedBy === owner.reportedBy);
  if (!isRight || more.length > 0) throw new DomainError('E_SCHEMA', { path, detail: '单位信息与报送单位不一致' });
}

/**
 * The sender's snapshot first, then those of units it filled in for (代报).
 *
 * @param task the version the package was made for
 * @throws DomainError E_SCHEMA · UNIT_UNKNOWN · UNIT_NOT_BELOW
 */
export function readSnapshots(
  opened: OpenedContainer,
  task: HeldTask,
  catalogueTexts: ReadonlySet<string>,
  wantsMarks = false,
): CheckedFacts[] {
  const { manifest, tables, files } = opened;
  const sender = manifest.type === 'restore' ? (manifest.receivers[0]?.unit ?? '') : manifest.sender.unit;
  const below = manifest.type === 'combined' ? [childrenPath, vouchersPath] : [];
  const own = readSnapshotTables(tables, ['data/audit.json', 'data/restore.json', ...below]);
  const { cycle } = manifest;
  const reportedBy = manifest.type === 'restore' ? undefined : null;
  requireOwner(own, { unit: sender, cycle, reportedBy }, 'data/profiles.json');
  const children = [...tables].flatMap(([path, value]) => {
    const unit = childUnit(path);
    if (unit === undefined) return [];
    if (submitToOf(task, unit) !== sender) throw new DomainError('UNIT_NOT_BELOW', { unit });
    const facts = readFactsTable(path, value);
    requireOwner(facts, { unit, cycle, reportedBy: sender }, path);
    return [{ unit, facts }];
  });
  const attachments = readAttachments(
    files,
    [own, ...children.map(({ facts }) => facts)].flatMap((facts) => facts.attachments),
  );
  const snapshots = [{ unit: sender, facts: own }, ...children];
  return snapshots.map((snapshot) => {
    const year = manifest.type === 'restore' ? snapshot.facts : undefined;
    const marks = wantsMarks ? rowMarks(snapshot.facts, markOf) : undefined;
    return { ...checkedFacts(snapshot, task, attachments, catalogueTexts), year, marks };
  });
}

function checkedFacts(
  { unit, facts }: { unit: UnitCode; facts: Facts },
  task: HeldTask,
  attachments: ReadonlyMap<string, Buffer>,
  catalogueTexts: ReadonlySet<string>,
): Omit<CheckedFacts, 'year' | 'marks'> {
  const totals = countFacts(facts, task.settings);
  const report = runChecks(facts, task.settings, { catalogueTexts, totals });
  return {
    unit,
    rows: receivedRows(facts),
    totals,
    contradiction: findContradiction(facts),
    summary: report.summary,
    attachments,
  };
}
