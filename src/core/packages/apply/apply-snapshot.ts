import { DomainError } from '../../../domain/errors.ts';
import type { CycleCode, UnitCode } from '../../../domain/ids.ts';
import { authenticityOf } from '../../../domain/packages/package-verdicts.ts';
import { saveBlob } from '../../blobs/blobs.repo.ts';
import type { ReadDb } from '../../db/handles.ts';
import type { Session } from '../../ledgers/session.ts';
import { insertReceived } from '../../registers/registers.repo.ts';
import { addSnapshot } from '../../snapshots/snapshots.repo.ts';
import { findPeerKey } from '../../keys/peer-keys.repo.ts';
import { getSubmitTo } from '../../tasks/tasks.repo.ts';
import type { OpenedContainer } from '../container/open-container.ts';
import { setAuthenticity } from '../packages.repo.ts';
import { settleVouched } from '../../seals/settle-vouched.ts';
import { adoptSenderKeys } from './adopt-pki.ts';
import type { Apply } from './apply.ts';

/**
 * May a submission of this unit be taken over here?
 *
 * @throws DomainError UNIT_UNKNOWN · UNIT_NOT_BELOW { unit }
 */
export function requireBelow(db: ReadDb, { identity }: Session, unit: UnitCode, cycle: CycleCode): void {
  // Asked first: the county, too, takes nothing from a unit its list does not know.
  const above = getSubmitTo(db, cycle, unit);
  const isBelow =
    identity.role === 'county' || above === identity.unitCode || submitsToward(db, cycle, above, identity.unitCode);
  if (!isBelow) throw new DomainError('UNIT_NOT_BELOW', { unit });
}

/** Double keys, references to rows that are not there: they refuse the whole package. */
export const contradictionRefusal = (): DomainError =>
  new DomainError('E_SCHEMA', { path: 'data/', detail: '编号重复或引用的记录不存在' });

/**
 * A submission becomes the unit's candidate: its rows lie beside all others, nothing of another snapshot changes.
 *
 * @throws DomainError UNIT_UNKNOWN · UNIT_NOT_BELOW · E_SCHEMA
 */
export const applySnapshot: Apply = (tx, { opened, snapshots }, { session, now }) => {
  const { manifest, digest } = opened;
  const cycle = manifest.cycle ?? '';
  requireBelow(tx, session, manifest.sender.unit, cycle);
  for (const snapshot of snapshots) {
    if (snapshot.contradiction !== undefined) throw contradictionRefusal();
    const { id } = addSnapshot(tx, snapshot.unit, cycle, { kind: 'received', digest }, now());
    for (const bytes of snapshot.attachments.values()) saveBlob(tx, bytes);
    insertReceived(tx, id, snapshot.rows);
  }
  adoptSenderKeys(tx, opened, now());
  // Its stamped paper was compared here before, or by the station between: for this ledger that settles whose key it is.
  const key = findPeerKey(tx, opened.signer.spkiSha256);
  if (key?.state === 'checked') passKey(tx, opened);
  else if (key?.state === 'waiting') settleVouched(tx, session, now());
};

/** Stations on the way up: a site, its school, the bureau; a county's tree has no more. */
const MAX_STATIONS = 5;

/** Through stations between, whose combined package then carries it. @throws DomainError UNIT_UNKNOWN */
function submitsToward(db: ReadDb, cycle: string, from: UnitCode | null, to: UnitCode): boolean {
  let at = from;
  for (let step = 0; step < MAX_STATIONS && at !== null; step += 1) {
    at = getSubmitTo(db, cycle, at);
    if (at === to) return true;
  }
  return false;
}

function passKey(tx: Parameters<Apply>[0], { digest, findings }: OpenedContainer): void {
  const left = findings.filter(({ code }) => code !== 'P_KEY_UNCERTIFIED');
  setAuthenticity(tx, digest, authenticityOf(left), left);
}
