/** Revocation lists, levels decided above, and the restoring of a lost ledger. */
import { DomainError } from '../../../domain/errors.ts';
import { saveBlob } from '../../blobs/blobs.repo.ts';
import { clearFacts, insertFacts, listRows } from '../../registers/registers.repo.ts';
import { saveApprovedLevels } from '../../risks/approved-levels.repo.ts';
import { addSnapshot, findWorking } from '../../snapshots/snapshots.repo.ts';
import { approvedLevelsPath, approvedLevelsSchema } from '../office-bodies.ts';
import { parseTable } from '../snapshot-files.ts';
import { adoptOfficePki } from './adopt-pki.ts';
import type { Apply } from './apply-package.ts';

export const applyCrl: Apply = (tx, { opened }, { now }) => adoptOfficePki(tx, opened, now());

/** 上级核定 comes to the unit; its own rows are not altered. */
export const applyNotice: Apply = (tx, { opened }, { session, now }) => {
  const levels = parseTable(approvedLevelsSchema, approvedLevelsPath, opened.tables.get(approvedLevelsPath));
  saveApprovedLevels(tx, opened.manifest.cycle ?? '', session.identity.unitCode, levels);
  adoptOfficePki(tx, opened, now());
};

/**
 * The last accepted snapshot into an empty ledger.
 *
 * @throws DomainError RESTORE_NOT_EMPTY { unit, cycle } while the ledger holds risks of its own
 */
export const applyRestore: Apply = (tx, { opened, snapshots }, { session, now }) => {
  const cycle = opened.manifest.cycle ?? '';
  const [own] = snapshots;
  if (own === undefined) throw new DomainError('E_FILE_MISSING', { path: 'data/' });
  const working =
    findWorking(tx, session.identity.unitCode, cycle) ??
    addSnapshot(tx, session.identity.unitCode, cycle, { kind: 'working' }, now());
  if (listRows(tx, working.id, 'risks').length > 0)
    throw new DomainError('RESTORE_NOT_EMPTY', { unit: session.identity.unitName, cycle });
  clearFacts(tx, working.id);
  for (const bytes of own.attachments.values()) saveBlob(tx, bytes);
  insertFacts(tx, working.id, own.facts);
  adoptOfficePki(tx, opened, now());
};
