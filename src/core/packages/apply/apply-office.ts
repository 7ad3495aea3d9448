/** Revocation lists, levels decided above, and the restoring of a lost ledger. */
import { DomainError } from '../../../domain/errors.ts';
import type { UnitCode } from '../../../domain/ids.ts';
import type { WriteTx } from '../../db/handles.ts';
import { getTask, getUnit } from '../../tasks/tasks.repo.ts';
import type { OpenedContainer } from '../container/open-container.ts';
import { listPackages } from '../packages.repo.ts';
import { saveBlob } from '../../blobs/blobs.repo.ts';
import { clearFacts, insertFacts, listRows, saveRows } from '../../registers/registers.repo.ts';
import { saveApprovedLevels } from '../../risks/approved-levels.repo.ts';
import { addSnapshot, findWorking } from '../../snapshots/snapshots.repo.ts';
import { approvedLevelsPath, approvedLevelsSchema } from '../office-bodies.ts';
import { parseTable } from '../snapshot-files.ts';
import { adoptOfficePki } from './adopt-pki.ts';
import type { Apply } from './apply.ts';

/** Only the county and the unit this one submits to stand above it. @throws DomainError E_ROLE { unit, type, role } */
function requireAbove(tx: WriteTx, { manifest }: OpenedContainer, own: UnitCode): void {
  const task = getTask(tx, manifest.cycle ?? undefined);
  const { unit } = manifest.sender;
  if (unit === task.settings.countyCode || unit === getUnit(task, own).submitTo) return;
  throw new DomainError('E_ROLE', { unit, type: manifest.type, role: '不是上级' });
}

/** Has a later notice of the same signer been taken over before? Files come in any order. */
const isOutdated = (tx: WriteTx, { manifest }: OpenedContainer): boolean =>
  listPackages(tx, { unit: manifest.sender.unit, direction: 'in', type: 'notice' }).some(
    ({ keySha256, cycle, seq }) =>
      keySha256 === manifest.sender.keySha256 && cycle === manifest.cycle && seq > manifest.seq,
  );

export const applyCrl: Apply = (tx, { opened }, { now }) => adoptOfficePki(tx, opened, now());

/** 上级核定 comes to the unit; its own rows are not altered. */
export const applyNotice: Apply = (tx, { opened }, { session, now }) => {
  const levels = parseTable(approvedLevelsSchema, approvedLevelsPath, opened.tables.get(approvedLevelsPath));
  const own = session.identity.unitCode;
  requireAbove(tx, opened, own);
  if (!isOutdated(tx, opened)) saveApprovedLevels(tx, opened.manifest.cycle ?? '', own, levels);
  adoptOfficePki(tx, opened, now());
};

/**
 * The last accepted snapshot into an empty ledger. From now on the unit enters for itself: a mark 代报 is taken away.
 *
 * @throws DomainError E_ROLE · RESTORE_NOT_EMPTY { unit, cycle } while the ledger holds risks of its own
 */
export const applyRestore: Apply = (tx, { opened, snapshots }, { session, now }) => {
  const cycle = opened.manifest.cycle ?? '';
  const [own] = snapshots;
  requireAbove(tx, opened, session.identity.unitCode);
  if (own?.year === undefined) throw new DomainError('E_FILE_MISSING', { path: 'data/' });
  const working =
    findWorking(tx, session.identity.unitCode, cycle) ??
    addSnapshot(tx, session.identity.unitCode, cycle, { kind: 'working' }, now());
  if (listRows(tx, working.id, 'risks').length > 0)
    throw new DomainError('RESTORE_NOT_EMPTY', { unit: session.identity.unitName, cycle });
  clearFacts(tx, working.id);
  for (const bytes of own.attachments.values()) saveBlob(tx, bytes);
  insertFacts(tx, working.id, own.year);
  const profiles = listRows(tx, working.id, 'profiles');
  saveRows(
    tx,
    working.id,
    'profiles',
    profiles.map((profile) => ({ ...profile, reportedBy: null })),
  );
  adoptOfficePki(tx, opened, now());
};
