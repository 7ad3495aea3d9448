import { DomainError } from '../../../domain/errors.ts';
import { problemSentence } from '../../../text/settings-problems.ts';
import { validateTaskSettings } from '../../../domain/tasks/validate-task-settings.ts';
import { savePeerKey } from '../../keys/peer-keys.repo.ts';
import { setInfo } from '../../ledgers/ledger-info.repo.ts';
import { currentTask, getUnit, saveTask } from '../../tasks/tasks.repo.ts';
import type { OpenedContainer } from '../container/open-container.ts';
import { officeKeysPath, officeKeysSchema, taskBodySchema, taskPath } from '../office-bodies.ts';
import { keyCode, sha256Hex } from '../pki/keys.ts';
import { parseTable } from '../snapshot-files.ts';
import { adoptOfficePki } from './adopt-pki.ts';
import type { Apply } from './apply.ts';

/** The office keys a task brings become the keys packages are written to. */
function saveOfficeKeys(tx: Parameters<Apply>[0], opened: OpenedContainer, at: string): void {
  const certificates = new Map(opened.pki.certificates.map((one) => [sha256Hex(one.spki), one]));
  for (const key of parseTable(officeKeysSchema, officeKeysPath, opened.tables.get(officeKeysPath))) {
    const signSpki = Buffer.from(key.signSpki, 'base64');
    const encryptSpki = Buffer.from(key.encryptSpki, 'base64');
    const certificate = certificates.get(sha256Hex(signSpki));
    if (certificate === undefined || certificate.unit !== key.unit)
      throw new DomainError('E_SCHEMA', { path: officeKeysPath, detail: key.unit });
    savePeerKey(
      tx,
      {
        signSpkiSha256: sha256Hex(signSpki),
        unit: key.unit,
        keyCode: keyCode(signSpki),
        csr: null,
        encryptSpki,
        encryptSpkiSha256: sha256Hex(encryptSpki),
        state: 'certified',
        checkedBy: null,
        checkedOn: null,
        certificate: certificate.der,
        serial: certificate.serial,
        revokedAt: null,
      },
      at,
    );
  }
}

/**
 * Takes over a task: settings, unit tree, office keys, certificates. Only a higher version of a cycle counts; entries
 * already made stay as they are.
 *
 * @throws DomainError TASK_NOT_NEWER · TASK_LEVELS_CHANGED · TASK_INVALID · UNIT_UNKNOWN · E_SCHEMA
 */
export const applyTask: Apply = (tx, { opened }, { session, now }) => {
  const body = parseTable(taskBodySchema, taskPath, opened.tables.get(taskPath));
  const { settings, version } = body;
  const problems = validateTaskSettings(settings);
  if (problems.length > 0) throw new DomainError('TASK_INVALID', { problem: problems.map(problemSentence).join('') });
  const held = currentTask(tx, settings.cycle.code);
  if (held !== undefined && held.version >= version)
    throw new DomainError('TASK_NOT_NEWER', { cycle: settings.cycle.code, version, held: held.version });
  const before = held?.settings.levels.names.length ?? settings.levels.names.length;
  const after = settings.levels.names.length;
  if (before !== after) throw new DomainError('TASK_LEVELS_CHANGED', { before, after });
  const unit = getUnit({ ...body, id: body.id }, session.identity.unitCode);
  const digest = opened.manifest.task?.digest ?? null;
  saveTask(tx, { id: body.id, version, digest, settings }, now());
  setInfo(tx, 'unitName', unit.name);
  saveOfficeKeys(tx, opened, now());
  adoptOfficePki(tx, opened, now());
  session.identity = { ...session.identity, unitName: unit.name };
};
