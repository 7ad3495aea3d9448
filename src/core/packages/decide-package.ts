/** The receiver's decisions: accept the candidate, choose between contradicting packages, decide levels. */
import { DomainError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/ids.ts';
import { checkAcceptance, lineageFindings, type LineagePackage } from '../../domain/packages/lineage.ts';
import { authenticityOf } from '../../domain/packages/package-verdicts.ts';
import type { PackageFinding } from '../../domain/packages/package-errors.ts';
import { packageTypeLabels } from '../../text/package-verdicts.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import { listReceived } from '../snapshots/snapshots.repo.ts';
import {
  addDecision,
  chooseFork,
  findPackage,
  forkChoices,
  type HeldPackage,
  listPackages,
  setAccepted,
} from './packages.repo.ts';

/** All packages of the same unit and key, as lineage sees them. */
export function lineageSet(db: ReadDb, held: Pick<HeldPackage, 'unit' | 'keySha256'>): LineagePackage[] {
  return listPackages(db, { unit: held.unit, direction: 'in' })
    .filter(({ keySha256 }) => keySha256 === held.keySha256)
    .map(({ id, digest, seq, prev, type }) => ({ id, digest, seq, prev, isSnapshot: type === 'submission' }));
}

/** Findings of the container and of lineage together, and the authenticity that follows from them now. */
export function judgePackage(
  db: ReadDb,
  held: HeldPackage,
): { findings: PackageFinding[]; authenticity: 'pass' | 'pending' } {
  const own = held.findings as PackageFinding[];
  const findings = [...own, ...lineageFindings(held.digest, lineageSet(db, held), forkChoices(db))];
  return { findings, authenticity: authenticityOf(findings) };
}

/** @throws DomainError PACKAGE_UNKNOWN · PACKAGE_NOT_SNAPSHOT */
function getSubmission(db: ReadDb, digest: string): HeldPackage {
  const held = findPackage(db, digest);
  if (held === undefined || held.direction !== 'in') throw new DomainError('PACKAGE_UNKNOWN', { digest });
  if (held.type !== 'submission') throw new DomainError('PACKAGE_NOT_SNAPSHOT', { type: packageTypeLabels[held.type] });
  return held;
}

/**
 * The candidate becomes the accepted snapshot, together with those of units it was sent on behalf of.
 *
 * @throws DomainError PACKAGE_UNKNOWN · PACKAGE_NOT_SNAPSHOT · PACKAGE_PENDING { unit } · E_REPLAY { seq, candidate }
 */
export function acceptPackage(
  tx: WriteTx,
  decision: { digest: string; operator: string; at: Instant; remark: string },
): HeldPackage {
  const held = getSubmission(tx, decision.digest);
  checkAcceptance(held.digest, lineageSet(tx, held), forkChoices(tx));
  if (judgePackage(tx, held).authenticity !== 'pass') throw new DomainError('PACKAGE_PENDING', { unit: held.unit });
  addDecision(tx, { ...decision, state: 'accepted' });
  for (const { id, unit, cycle } of listReceived(tx, held.digest))
    setAccepted(tx, { cycle, unit, digest: held.digest, snapshotId: id }, decision.at);
  return held;
}

/** Takes one of two contradicting packages; the other is put out of the running but stays readable. */
export function choosePackage(tx: WriteTx, digest: string, operator: string, at: Instant): void {
  getSubmission(tx, digest);
  chooseFork(tx, digest, operator, at);
}
