/** 自下而上接受: a combined package counts only after the packages below in it do. */
import { DomainError } from '../../domain/errors.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import { getTask, getUnit } from '../tasks/tasks.repo.ts';
import { listChildren } from './combined.repo.ts';
import { acceptPackage, type Acceptance } from './decide-package.ts';
import { findAccepted, findPackage, type HeldPackage } from './packages.repo.ts';

/** Units of a combined package whose own package is not accepted, this one or a newer one. */
export function openChildren(db: ReadDb, parent: HeldPackage): string[] {
  if (parent.type !== 'combined') return [];
  return listChildren(db, parent.digest)
    .filter(({ unit, digest }) => {
      const accepted = findAccepted(db, parent.cycle, unit);
      if (accepted === undefined) return true;
      const held = findPackage(db, accepted.digest);
      const child = findPackage(db, digest);
      // A newer one of the same key, or one of a key that followed, stands for it.
      return held?.unit !== unit || (child !== undefined && held.keySha256 === child.keySha256 && held.seq < child.seq);
    })
    .map(({ unit }) => unit);
}

/**
 * Accepts a package; with `withChildren` first those below in it, all or none.
 *
 * @throws DomainError CHILDREN_NOT_ACCEPTED { units } and what accepting any of them refuses
 */
export function acceptUpward(tx: WriteTx, decision: Acceptance, withChildren: boolean): HeldPackage {
  const held = findPackage(tx, decision.digest);
  if (held?.type === 'combined') {
    const open = openChildren(tx, held);
    if (open.length > 0 && !withChildren) {
      const task = getTask(tx, held.cycle);
      throw new DomainError('CHILDREN_NOT_ACCEPTED', {
        units: open.map((unit) => getUnit(task, unit).name).join('、'),
      });
    }
    const digests = new Map(listChildren(tx, held.digest).map(({ unit, digest }) => [unit, digest]));
    for (const unit of open) acceptUpward(tx, { ...decision, digest: digests.get(unit) ?? '' }, true);
  }
  return acceptPackage(tx, decision);
}
