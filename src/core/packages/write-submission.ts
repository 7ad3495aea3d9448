import { type CheckReport, runChecks } from '../../domain/checks/run-checks.ts';
import { DomainError } from '../../domain/errors.ts';
import type { UnitCode } from '../../domain/ids.ts';
import type { PackagePurpose } from '../../domain/packages/manifest.ts';
import { countFacts } from '../../domain/registers/count-facts.ts';
import type { Facts } from '../../domain/registers/facts.ts';
import type { TaskContext } from '../api/procedure.ts';
import { getBlob } from '../blobs/blobs.repo.ts';
import { checkContextOf } from '../checks/check-context.ts';
import { readFacts } from '../registers/registers.repo.ts';
import { listOnBehalf, lockedAt } from '../snapshots/snapshots.repo.ts';
import type { Entry } from '../snapshots/working.ts';
import type { HeldTask } from '../tasks/tasks.repo.ts';
import { heldAttachments } from '../attachments/loose-attachments.ts';
import { auditHead } from '../api/audit.ts';
import { type ContainerFile, jsonFile } from './container/build-container.ts';
import { belowFiles } from './below.ts';
import { listPackages, newestSent } from './packages.repo.ts';
import type { Below } from './read-package.ts';
import { type Built, buildPackage } from './send-package.ts';
import { onBehalfPath, snapshotFiles } from './snapshot-files.ts';

/** submitTo and, always, the county. */
const receiversOf = ({ unit, task }: Entry): UnitCode[] => [
  ...new Set([unit.submitTo ?? task.settings.countyCode, task.settings.countyCode]),
];

/** Rows of the units this one fills in for (代报). */
function childFacts({ db, session }: TaskContext, entry: Entry): { unit: UnitCode; facts: Facts }[] {
  const cycle = entry.task.settings.cycle.code;
  const children = listOnBehalf(db, session.identity.unitCode, cycle);
  return children.map(({ id, unit }) => ({
    unit,
    facts: { ...readFacts(db, id), attachments: heldAttachments(db, id) },
  }));
}

/** A package that answers a return names it. */
function repliedReturn(context: TaskContext, entry: Entry): { id: string; digest: string } | null {
  const sent = newestSent(context.db, entry.task.settings.cycle.code);
  if (sent?.state !== 'returned') return null;
  const back = listPackages(context.db, { direction: 'in', type: 'return' }).findLast(
    ({ replyTo }) => replyTo === sent.id,
  );
  return back === undefined ? null : { id: back.id, digest: back.digest };
}

export const manifestTask = (task: HeldTask): { id: string; version: number; digest: string } | null =>
  task.digest === null ? null : { id: task.id, version: task.version, digest: task.digest };

/**
 * Is the own year final and free of blocking findings? Asked before anything is printed.
 *
 * @throws DomainError WORKING_NOT_FINAL { unit, cycle } · CHECKS_BLOCK { errors, unexplained }
 */
export function requireSubmittable(context: TaskContext, { snapshot, unit, task }: Entry): CheckReport['summary'] {
  const cycle = task.settings.cycle.code;
  if (lockedAt(context.db, snapshot.id) === undefined)
    throw new DomainError('WORKING_NOT_FINAL', { unit: unit.name, cycle });
  const facts = readFacts(context.db, snapshot.id);
  const { summary, blocked } = runChecks(facts, task.settings, checkContextOf(context, unit.code, cycle));
  if (blocked) throw new DomainError('CHECKS_BLOCK', { errors: summary.errors, unexplained: summary.unexplained });
  return summary;
}

/**
 * Builds the submission of the own year; nothing is written yet, so that the cover can be made from its digest.
 *
 * @param forms PDF and xlsx of the forms, without the cover
 * @param below what travels of the units below; null = the own year alone
 * @throws DomainError what `requireSubmittable` throws · KEYS_LOCKED · KEYS_MISSING
 */
export function buildSubmission(
  context: TaskContext,
  entry: Entry,
  purpose: PackagePurpose,
  forms: readonly ContainerFile[],
  below: Below | null,
): Promise<Built> {
  const { db } = context;
  const { snapshot, task } = entry;
  const summary = requireSubmittable(context, entry);
  const facts = readFacts(db, snapshot.id);
  const children = childFacts(context, entry);
  const evidence = children.flatMap((child) => child.facts.attachments);
  return buildPackage(context, {
    type: below === null ? 'submission' : 'combined',
    purpose,
    cycle: task.settings.cycle.code,
    task: manifestTask(task),
    replyTo: repliedReturn(context, entry),
    receivers: receiversOf(entry),
    files: [
      ...snapshotFiles(facts, (sha256) => getBlob(db, sha256), evidence),
      jsonFile('data/audit.json', '审计摘要', auditHead(db)),
      ...(below === null ? [] : belowFiles(db, below.list, below.vouchers)),
      ...children.map((child) => jsonFile(onBehalfPath(child.unit), `代报：${child.unit}`, child.facts)),
      ...forms,
    ],
    totals: countFacts(facts, task.settings),
    checks: { errors: summary.errors, explained: summary.explained, warnings: summary.warnings },
  });
}
