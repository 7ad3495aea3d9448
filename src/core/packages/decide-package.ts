/** The receiver's decisions: accept the candidate, choose between contradicting packages, decide levels. */
import { DomainError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/ids.ts';
import {
  checkAcceptance,
  lineageFindings,
  lineageOf,
  type LineagePackage,
  putAside,
} from '../../domain/packages/lineage.ts';
import { isYearType } from '../../domain/packages/manifest.ts';
import { authenticityOf } from '../../domain/packages/package-verdicts.ts';
import type { PackageFinding } from '../../domain/packages/package-errors.ts';
import { packageTypeLabels } from '../../text/package-verdicts.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import { listReceived } from '../snapshots/snapshots.repo.ts';
import {
  addDecision,
  chooseFork,
  dropChoices,
  findPackage,
  forkChoices,
  type HeldPackage,
  listAccepted,
  listPackages,
  setAccepted,
} from './packages.repo.ts';

/** Who decided what about which package, when and why. */
export type Acceptance = { digest: string; operator: string; at: Instant; remark: string };

/** 过程 packages travel in the same chain, but never stand for the unit's year. */
export const isAnnual = ({ type, purpose }: HeldPackage): boolean => isYearType(type) && purpose !== 'progress';

/** A held package as lineage sees it. */
export const lineagePackage = (one: HeldPackage): LineagePackage => ({
  id: one.id,
  digest: one.digest,
  seq: one.seq,
  prev: one.prev,
  isSnapshot: isAnnual(one),
});

/** All packages of the same unit and key, as lineage sees them. */
export function lineageSet(db: ReadDb, held: Pick<HeldPackage, 'unit' | 'keySha256'>): LineagePackage[] {
  return listPackages(db, { unit: held.unit, direction: 'in' })
    .filter(({ keySha256 }) => keySha256 === held.keySha256)
    .map(lineagePackage);
}

/** Of contradicting packages those that were not chosen. */
export function listPutAside(db: ReadDb): Set<string> {
  const chosen = forkChoices(db);
  return new Set(
    [...chosen].flatMap((digest) => {
      const held = findPackage(db, digest);
      return held === undefined ? [] : [...putAside(lineageSet(db, held), chosen)];
    }),
  );
}

/** Findings of the container and of lineage together, and the authenticity that follows from them now. */
export function judgePackage(
  db: ReadDb,
  held: HeldPackage,
): { findings: PackageFinding[]; authenticity: 'pass' | 'pending'; isSuperseded: boolean } {
  const own = held.findings as PackageFinding[];
  const set = lineageSet(db, held);
  const chosen = forkChoices(db);
  const findings = [...own, ...lineageFindings(held.digest, set, chosen)];
  const isSuperseded = lineageOf(set, chosen).superseded.includes(held.digest);
  return { findings, authenticity: authenticityOf(findings), isSuperseded };
}

/** @throws DomainError PACKAGE_UNKNOWN */
function getReceivedPackage(db: ReadDb, digest: string): HeldPackage {
  const held = findPackage(db, digest);
  if (held === undefined || held.direction !== 'in') throw new DomainError('PACKAGE_UNKNOWN', { digest });
  return held;
}

/** @throws DomainError PACKAGE_UNKNOWN · PACKAGE_NOT_SNAPSHOT */
function getSubmission(db: ReadDb, digest: string): HeldPackage {
  const held = getReceivedPackage(db, digest);
  if (!isYearType(held.type)) throw new DomainError('PACKAGE_NOT_SNAPSHOT', { type: packageTypeLabels[held.type] });
  return held;
}

/**
 * The candidate becomes the accepted snapshot, together with those of units it was sent on behalf of; a unit whose own
 * package was accepted keeps that. A 过程 package is only marked: it never replaces annual figures.
 *
 * @throws DomainError PACKAGE_UNKNOWN · PACKAGE_NOT_SNAPSHOT · PACKAGE_PENDING { unit } · E_REPLAY { seq, candidate }
 */
export function acceptPackage(tx: WriteTx, decision: Acceptance): HeldPackage {
  const held = getSubmission(tx, decision.digest);
  if (isAnnual(held)) checkAcceptance(held.digest, lineageSet(tx, held), forkChoices(tx));
  if (judgePackage(tx, held).authenticity !== 'pass') throw new DomainError('PACKAGE_PENDING', { unit: held.unit });
  addDecision(tx, { ...decision, state: 'accepted' });
  if (!isAnnual(held)) return held;
  const ownPackages = new Set(
    listAccepted(tx, held.cycle)
      .filter(({ unit, digest }) => findPackage(tx, digest)?.unit === unit)
      .map(({ unit }) => unit),
  );
  for (const { id, unit, cycle } of listReceived(tx, held.digest))
    if (unit === held.unit || !ownPackages.has(unit))
      setAccepted(tx, { cycle, unit, digest: held.digest, snapshotId: id }, decision.at);
  return held;
}

/**
 * Takes one of two contradicting packages; the other is put out of the running but stays readable. Choosing again takes
 * the earlier choice back.
 *
 * @throws DomainError PACKAGE_UNKNOWN · PACKAGE_NOT_FORKED { seq }
 */
export function choosePackage(tx: WriteTx, digest: string, operator: string, at: Instant): void {
  const held = getReceivedPackage(tx, digest);
  const rivals = lineageOf(lineageSet(tx, held)).forks.find((group) => group.includes(digest));
  if (rivals === undefined) throw new DomainError('PACKAGE_NOT_FORKED', { seq: held.seq });
  dropChoices(tx, rivals);
  chooseFork(tx, digest, operator, at);
}
