/** Keys the units above vouch for: certified in one go, but for those a spot check picks. */
import type { UnitCode } from '../../domain/ids.ts';
import type { Job } from '../../rpc/reply.ts';
import type { TaskContext } from '../api/procedure.ts';
import type { ReadDb } from '../db/handles.ts';
import { listPeerKeys, type PeerKey } from '../keys/peer-keys.repo.ts';
import { type HeldVoucher, listVouchers } from '../packages/combined.repo.ts';
import { getTask, getUnit } from '../tasks/tasks.repo.ts';
import { certifyKey, rootOf } from './certify-key.ts';

/** By `unit:keyCode`; the newest counts. */
export const vouchersByCode = (vouchers: readonly HeldVoucher[]): Map<string, HeldVoucher> =>
  new Map(vouchers.map((voucher) => [`${voucher.unit}:${voucher.keyCode}`, voucher]));

/** The same keys for the same percentage, whoever asks: the last digits of the code are as good as drawn by lot. */
export const spotChecked = (keyCode: string, percent: number): boolean => Number(keyCode.slice(-4)) % 100 < percent;

/** Waiting keys that the unit above compared, where the task leaves that to it. */
export function vouchedKeys(db: ReadDb): { key: PeerKey; voucher: HeldVoucher }[] {
  const task = getTask(db);
  if (task.settings.sealCheck !== 'township-vouches') return [];
  const vouchers = vouchersByCode(listVouchers(db));
  return listPeerKeys(db).flatMap((key) => {
    const voucher = vouchers.get(`${key.unit}:${key.keyCode}`);
    const isAbove = voucher !== undefined && getUnit(task, key.unit).submitTo === voucher.by;
    return key.state === 'waiting' && isAbove ? [{ key, voucher }] : [];
  });
}

/** @returns units certified now, and those whose paper the county should see itself */
export async function certifyVouched(
  context: TaskContext,
  spotPercent: number,
  job: Job,
): Promise<{ certified: UnitCode[]; spotChecks: UnitCode[] }> {
  const root = rootOf(context);
  const task = getTask(context.db);
  const waiting = vouchedKeys(context.db);
  const drawn = waiting.filter(({ key }) => spotChecked(key.keyCode, spotPercent));
  const certified: UnitCode[] = [];
  for (const { key, voucher } of waiting) {
    if (job.signal.aborted) break;
    if (drawn.some((one) => one.key === key)) continue;
    const checkedBy = `${getUnit(task, voucher.by).name} ${voucher.checkedBy}`;
    const { unit } = await certifyKey(context, root, key, { checkedBy, way: 'voucher' });
    certified.push(unit);
    job.report({ stage: '签发证书', done: certified.length, total: waiting.length - drawn.length });
  }
  return { certified, spotChecks: drawn.map(({ key }) => key.unit) };
}
