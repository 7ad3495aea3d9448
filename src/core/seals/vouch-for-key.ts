import { DomainError } from '../../domain/errors.ts';
import type { TaskContext } from '../api/procedure.ts';
import { type PeerKey, savePeerKey } from '../keys/peer-keys.repo.ts';
import { getTask, getUnit } from '../tasks/tasks.repo.ts';
import { type Check, type Checked, noteCheck } from './certify-key.ts';
import { passPackages } from './pass-packages.ts';
import { settleVouched } from './settle-vouched.ts';

/** Under 乡镇核对并担保 a unit with children compares the stamped paper of those below; it certifies nobody. */
export const isVoucher = ({ db, session }: TaskContext): boolean => {
  const { role, unitCode: own } = session.identity;
  if (role === 'county') return false;
  const { settings } = getTask(db);
  return settings.sealCheck === 'township-vouches' && settings.units.some(({ submitTo }) => submitTo === own);
};

/** @throws DomainError UNIT_NOT_BELOW { unit } */
export function vouchForKey(context: TaskContext, key: PeerKey, check: Check): Checked {
  const { db, session, today, now, write } = context;
  if (key.state !== 'waiting') return { unit: key.unit, state: key.state, event: null };
  if (getUnit(getTask(db), key.unit).submitTo !== session.identity.unitCode)
    throw new DomainError('UNIT_NOT_BELOW', { unit: key.unit });
  const checked: PeerKey = { ...key, state: 'checked', checkedBy: check.checkedBy, checkedOn: today() };
  const event = write({ vouched: key.unit, keyCode: key.keyCode }, (tx) => {
    savePeerKey(tx, checked, now());
    passPackages(tx, checked);
    // What this station vouched for in its own package counts now.
    settleVouched(tx, session, now());
    return noteCheck(tx, context, checked, check);
  });
  return { unit: key.unit, state: checked.state, event };
}
