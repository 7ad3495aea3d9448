import type { Session } from '../ledgers/session.ts';
import type { WriteTx } from '../db/handles.ts';
import { savePeerKey } from '../keys/peer-keys.repo.ts';
import { getTask, getUnit } from '../tasks/tasks.repo.ts';
import { vouchedKeys } from './certify-vouched.ts';
import { passPackages } from './pass-packages.ts';

/**
 * A middle station between two others (教育局–中心校–教学点) need not see paper that the station below it compared: such
 * keys are checked here too, in the name of who compared them. Its own direct units it checks itself, and the county
 * certifies by an act of its own.
 */
export function settleVouched(tx: WriteTx, { identity }: Session, at: string): void {
  if (identity.role === 'county') return;
  const task = getTask(tx);
  for (const { key, voucher } of vouchedKeys(tx)) {
    if (voucher.by === identity.unitCode) continue;
    const checkedBy = `${getUnit(task, voucher.by).name} ${voucher.checkedBy}`;
    const checked = { ...key, state: 'checked' as const, checkedBy, checkedOn: voucher.on };
    savePeerKey(tx, checked, at);
    passPackages(tx, checked);
  }
}
