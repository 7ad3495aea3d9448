/** Steps 1 to 11 and 13 on received bytes, without writing anything: what `apply` then takes over. */
import { DomainError } from '../../domain/errors.ts';
import { checkTotals } from '../../domain/packages/package-totals.ts';
import { type CheckedFacts, readSnapshots } from './checked-facts.ts';
import type { ReadDb } from '../db/handles.ts';
import { listOwnKeys } from '../keys/own-keys.repo.ts';
import type { Session } from '../ledgers/session.ts';
import { checkParties, type OpenedContainer, openContainer } from './container/open-container.ts';
import type { Trust } from './pki/trust.ts';

export type ReadContext = {
  db: ReadDb;
  session: Session;
  trust: Trust;
  now: Date;
  catalogueTexts: ReadonlySet<string>;
};
export type ReadPackage = { opened: OpenedContainer; snapshots: CheckedFacts[] };

const carriesSnapshot = new Set(['submission', 'combined', 'restore']);

const repliedReceivers = (db: ReadDb, replyTo: { id: string } | null): string[] | undefined => {
  if (replyTo === null) return undefined;
  const row = db.raw
    .prepare<[string], { receivers: string }>("SELECT receivers FROM packages WHERE direction = 'out' AND id = ?")
    .get(replyTo.id);
  return row && (JSON.parse(row.receivers) as { unit: string }[]).map(({ unit }) => unit);
};

/**
 * Opens, verifies and parses one file. Pure reading, so it may run in a worker with its own read handle.
 *
 * @throws DomainError with the code of the first verification step that fails
 */
export function readPackage(bytes: Uint8Array, context: ReadContext): ReadPackage {
  const { db, session, trust, now } = context;
  const ownKeys = listOwnKeys(db);
  // Only an envelope begins like this; without a private key it would look as if it were for somebody else.
  if (bytes[0] === 0x30 && session.keyring.encrypt.length === 0 && ownKeys.length > 0)
    throw new DomainError('KEYS_LOCKED');
  const opened = openContainer(bytes, { decryptionKeys: session.keyring.encrypt, trust, now });
  const { manifest } = opened;
  const checked = checkParties(opened, {
    unit: session.identity.unitCode,
    encryptionKeys: ownKeys.filter(({ purpose }) => purpose === 'encrypt').map(({ spkiSha256 }) => spkiSha256),
    repliedReceivers: repliedReceivers(db, manifest.replyTo),
  });
  if (!carriesSnapshot.has(manifest.type)) return { opened: checked, snapshots: [] };
  const snapshots = readSnapshots(checked, db, context.catalogueTexts);
  const own = snapshots[0];
  if (own === undefined) throw new DomainError('E_FILE_MISSING', { path: 'data/' });
  if (manifest.type !== 'restore') checkTotals(manifest.totals, own.totals);
  return { opened: checked, snapshots };
}
