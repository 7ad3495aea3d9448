import type { Session } from '../ledgers/session.ts';

const waiting = new WeakMap<Session, Promise<unknown>>();

/**
 * One signature of a ledger after the other. Number and predecessor are read before the package is built and recorded
 * after it is written: two at once would both follow the same one, and every receiver would see a contradiction.
 */
export function inTurn<T>(session: Session, work: () => Promise<T>): Promise<T> {
  const before = waiting.get(session) ?? Promise.resolve();
  const mine = before.then(work, work);
  waiting.set(session, mine);
  return mine;
}
