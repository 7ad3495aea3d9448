/** 撤回接受: only from the top down, so that nothing that counts above rests on something that does not count below. */
import { DomainError } from '../../domain/errors.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import { parentsOf } from './combined.repo.ts';
import type { Acceptance } from './decide-package.ts';
import { addDecision, dropAccepted, findPackage, type HeldPackage } from './packages.repo.ts';

/** @throws DomainError PARENT_ACCEPTED { unit } · CHILD_SENT_UP { unit } */
function requireFree(db: ReadDb, held: HeldPackage): void {
  for (const digest of parentsOf(db, held.digest)) {
    const parent = findPackage(db, digest);
    if (parent?.direction === 'in' && parent.state === 'accepted')
      throw new DomainError('PARENT_ACCEPTED', { unit: parent.unit });
    if (parent?.direction === 'out' && parent.state !== 'returned')
      throw new DomainError('CHILD_SENT_UP', { unit: held.unit });
  }
}

/**
 * The package is received again; its rows stop counting until it, or another of the unit, is accepted.
 *
 * @throws DomainError PACKAGE_UNKNOWN · PACKAGE_NOT_ACCEPTED · PARENT_ACCEPTED · CHILD_SENT_UP, all { unit }
 */
export function takeBack(tx: WriteTx, decision: Acceptance): HeldPackage {
  const held = findPackage(tx, decision.digest);
  if (held === undefined || held.direction !== 'in')
    throw new DomainError('PACKAGE_UNKNOWN', { digest: decision.digest });
  if (held.state !== 'accepted') throw new DomainError('PACKAGE_NOT_ACCEPTED', { unit: held.unit });
  requireFree(tx, held);
  addDecision(tx, { ...decision, state: 'withdrawn' });
  dropAccepted(tx, held.digest);
  return held;
}
