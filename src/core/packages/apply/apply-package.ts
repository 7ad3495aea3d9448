/** Takes a read package over, in one transaction: one function per type, the record of the package last. */
import { DomainError } from '../../../domain/errors.ts';
import type { PackageType } from '../../../domain/packages/manifest.ts';
import { packageTypeLabels } from '../../../text/package-verdicts.ts';
import { saveBlob } from '../../blobs/blobs.repo.ts';
import type { WriteTx } from '../../db/handles.ts';
import { addPackage } from '../packages.repo.ts';
import type { ReadPackage } from '../read-package.ts';
import type { Apply, ApplyContext } from './apply.ts';
import { adoptSenderKeys } from './adopt-pki.ts';
import { applyReceipt, applyReturn } from './apply-answer.ts';
import { applyCrl, applyNotice, applyRestore } from './apply-office.ts';
import { applyCombined } from './apply-combined.ts';
import { applySnapshot } from './apply-snapshot.ts';
import { applyTask } from './apply-task.ts';

const byType: Partial<Record<PackageType, Apply>> = {
  submission: applySnapshot,
  combined: applyCombined,
  task: applyTask,
  enrol: (tx, { opened }, { now }) => adoptSenderKeys(tx, opened, now()),
  receipt: applyReceipt,
  return: applyReturn,
  crl: applyCrl,
  notice: applyNotice,
  restore: applyRestore,
};

/** Does this program take over packages of the type at all? */
export const isHandled = (type: PackageType): boolean => byType[type] !== undefined;

/** @throws DomainError PACKAGE_TYPE_UNEXPECTED { type } and what the type's own rules refuse */
export function applyPackage(tx: WriteTx, read: ReadPackage, context: ApplyContext): void {
  const { opened, snapshots } = read;
  const apply = byType[opened.manifest.type];
  if (apply === undefined)
    throw new DomainError('PACKAGE_TYPE_UNEXPECTED', { type: packageTypeLabels[opened.manifest.type] });
  const summary = snapshots[0]?.summary;
  addPackage(tx, {
    manifest: opened.manifest,
    digest: opened.digest,
    direction: 'in',
    heldAt: context.now(),
    authenticity: opened.authenticity,
    findings: opened.findings,
    content:
      summary === undefined
        ? null
        : { errors: summary.errors + summary.unexplained, explained: summary.explained, warnings: summary.warnings },
    signedSha256: saveBlob(tx, opened.container),
  });
  apply(tx, read, context);
}
