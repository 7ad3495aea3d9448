import { type CheckReport, runChecks } from '../../domain/checks/run-checks.ts';
import { DomainError } from '../../domain/errors.ts';
import type { UnitCode } from '../../domain/ids.ts';
import { countFacts } from '../../domain/registers/count-facts.ts';
import type { Facts } from '../../domain/registers/facts.ts';
import type { Totals } from '../../domain/registers/totals.ts';
import type { ReadDb } from '../db/handles.ts';
import { findTaskVersion, getUnit, type HeldTask } from '../tasks/tasks.repo.ts';
import type { OpenedContainer } from './container/open-container.ts';
import { readAttachments, readFactsTable, readSnapshotTables } from './snapshot-files.ts';

/** A snapshot as received: its rows, counted and checked here with the task it was made for. */
export type CheckedFacts = {
  unit: UnitCode;
  facts: Facts;
  totals: Totals;
  summary: CheckReport['summary'];
  attachments: ReadonlyMap<string, Buffer>;
};

const childUnit = (path: string): string | undefined => /^children\/([A-Za-z0-9-]{1,20})\.json$/.exec(path)?.[1];

function requireOwner(facts: Facts, unit: UnitCode, cycle: string | null, path: string): void {
  const [profile, ...more] = facts.profiles;
  if (profile === undefined || more.length > 0 || profile.unitCode !== unit || profile.cycle !== cycle)
    throw new DomainError('E_SCHEMA', { path, detail: '单位信息与报送单位不一致' });
}

/**
 * The sender's snapshot first, then those of units it filled in for (代报).
 *
 * @throws DomainError E_SCHEMA · TASK_MISSING · UNIT_UNKNOWN · UNIT_NOT_BELOW
 */
export function readSnapshots(
  opened: OpenedContainer,
  db: ReadDb,
  catalogueTexts: ReadonlySet<string>,
): CheckedFacts[] {
  const { manifest, tables, files } = opened;
  const task = findTaskVersion(db, manifest.cycle ?? '', manifest.task?.version ?? 0);
  const sender = manifest.type === 'restore' ? (manifest.receivers[0]?.unit ?? '') : manifest.sender.unit;
  const own = readSnapshotTables(tables, ['data/audit.json', 'data/restore.json']);
  requireOwner(own, sender, manifest.cycle, 'data/profiles.json');
  const children = [...tables].flatMap(([path, value]) => {
    const unit = childUnit(path);
    if (unit === undefined) return [];
    if (getUnit(task, unit).submitTo !== sender) throw new DomainError('UNIT_NOT_BELOW', { unit });
    const facts = readFactsTable(path, value);
    requireOwner(facts, unit, manifest.cycle, path);
    return [{ unit, facts }];
  });
  const attachments = readAttachments(
    files,
    [own, ...children.map(({ facts }) => facts)].flatMap((facts) => facts.attachments),
  );
  return [{ unit: sender, facts: own }, ...children].map((snapshot) =>
    checkedFacts(snapshot, task, attachments, catalogueTexts),
  );
}

function checkedFacts(
  { unit, facts }: { unit: UnitCode; facts: Facts },
  task: HeldTask,
  attachments: ReadonlyMap<string, Buffer>,
  catalogueTexts: ReadonlySet<string>,
): CheckedFacts {
  const report = runChecks(facts, task.settings, { catalogueTexts });
  return { unit, facts, totals: countFacts(facts, task.settings), summary: report.summary, attachments };
}
