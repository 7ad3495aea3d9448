import type { UnitCode } from '../../domain/ids.ts';
import { catalogueTextsOf } from '../catalogue/catalogue-of.ts';
import { listOwnKeys } from '../keys/own-keys.repo.ts';
import { readTrust } from '../keys/trust.repo.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Session } from '../ledgers/session.ts';
import { listTasks } from '../tasks/tasks.repo.ts';
import type { ReadBasis } from './read-package.ts';

const sentTo = (db: ReadDb): Map<string, UnitCode[]> => {
  const sent = db.raw
    .prepare<[], { id: string; receivers: string }>("SELECT id, receivers FROM packages WHERE direction = 'out'")
    .all();
  return new Map(
    sent.map(({ id, receivers }) => [id, (JSON.parse(receivers) as { unit: UnitCode }[]).map(({ unit }) => unit)]),
  );
};

/** What this ledger knows now; make it once per run. @throws DomainError ROOT_UNKNOWN */
export const readBasis = (db: ReadDb, session: Session, resourcesDir: string): ReadBasis => ({
  unit: session.identity.unitCode,
  decryptionKeys: session.keyring.encrypt,
  encryptionKeys: listOwnKeys(db)
    .filter(({ purpose }) => purpose === 'encrypt')
    .map(({ spkiSha256 }) => spkiSha256),
  trust: readTrust(db),
  tasks: listTasks(db),
  sentTo: sentTo(db),
  catalogueTexts: catalogueTextsOf(resourcesDir),
});
