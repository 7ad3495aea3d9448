/** A pile of stamped sheets, one after the other: every scan has its answer, none stops the pile. */
import { readScan } from '../../domain/packages/read-scan.ts';
import type { UnitCode } from '../../domain/ids.ts';
import type { TaskContext } from '../api/procedure.ts';
import { listPeerKeys, type PeerKey } from '../keys/peer-keys.repo.ts';
import { getTask } from '../tasks/tasks.repo.ts';
import { certifyKey, type Check, rootOf } from './certify-key.ts';
import { paperCodes } from './paper-codes.ts';
import { isVoucher, vouchForKey } from './vouch-for-key.ts';

export type ScanAnswer = {
  outcome: 'passed' | 'already' | 'unknown' | 'wrong-groups' | 'incomplete' | 'revoked' | 'has-former';
  unit: UnitCode | null;
  keyCode: string | null;
  /** numbers of the groups that differ, 1–6 */
  groups: number[];
  /** digits that were read */
  digits: number;
  /** who checked it before */
  checkedBy: string | null;
  /** number in the history, to take it back; null where nothing was done */
  event: number | null;
  /** older keys of the unit: they are revoked together with this check, once that is asked for */
  former: string[];
};

const nothing: Omit<ScanAnswer, 'outcome'> = {
  unit: null,
  keyCode: null,
  groups: [],
  digits: 30,
  checkedBy: null,
  event: null,
  former: [],
};

/** Keys of the unit that are in force beside this one. */
const formerKeys = (context: TaskContext, key: PeerKey): PeerKey[] =>
  listPeerKeys(context.db).filter(
    (one) =>
      one.unit === key.unit &&
      one.signSpkiSha256 !== key.signSpkiSha256 &&
      (one.state === 'certified' || one.state === 'checked'),
  );

/** @throws DomainError COUNTY_ONLY · KEYS_LOCKED · TASK_MISSING · UNIT_UNKNOWN */
export async function scanSeal(
  context: TaskContext,
  input: Check & { code: string; revokesFormer: boolean },
): Promise<ScanAnswer> {
  const isVouching = isVoucher(context);
  const root = isVouching ? undefined : rootOf(context);
  const below = isVouching ? unitsBelow(context) : undefined;
  const codes = paperCodes(context.db, ({ unit }) => below?.has(unit) ?? true);
  const scan = readScan(input.code, codes);
  if (scan.kind === 'incomplete') return { ...nothing, outcome: 'incomplete', digits: scan.digits };
  if (scan.kind === 'unknown') return { ...nothing, outcome: 'unknown' };
  const { unit, keyCode, state, checkedBy } = scan.item;
  const about = { ...nothing, unit, keyCode, checkedBy };
  if (scan.kind === 'wrong-groups') return { ...about, outcome: 'wrong-groups', groups: scan.groups };
  if (state === 'revoked') return { ...about, outcome: 'revoked' };
  if (state === 'certified' || (state === 'checked' && isVouching)) return { ...about, outcome: 'already' };
  const former = formerKeys(context, scan.item);
  if (root !== undefined && former.length > 0 && !input.revokesFormer)
    return { ...about, outcome: 'has-former', former: former.map((one) => one.keyCode) };
  const { event } =
    root === undefined
      ? vouchForKey(context, scan.item, input)
      : await certifyKey(context, root, scan.item, input, former);
  return { ...about, outcome: 'passed', event, checkedBy: input.checkedBy, former: former.map((one) => one.keyCode) };
}

const unitsBelow = ({ db, session }: TaskContext): Set<UnitCode> =>
  new Set(
    getTask(db)
      .settings.units.filter(({ submitTo }) => submitTo === session.identity.unitCode)
      .map(({ code }) => code),
  );
