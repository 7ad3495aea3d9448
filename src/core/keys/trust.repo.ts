/** What this ledger trusts, from what it stores: the county's root, the revocation list, certificates it holds. */
import { DomainError } from '../../domain/errors.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import { getInfo, setInfo } from '../ledgers/ledger-info.repo.ts';
import { createTrust, type Trust } from '../packages/pki/trust.ts';
import { currentCrl } from './crls.repo.ts';
import { findOwnKey } from './own-keys.repo.ts';
import { listPeerKeys } from './peer-keys.repo.ts';

const ROOT = 'rootCertificate';

/** DER of the county's root: made here by the county, joined by a unit; undefined before either. */
export function findRootCertificate(db: ReadDb): Uint8Array | undefined {
  const own = findOwnKey(db, 'root')?.certificate;
  if (own !== undefined && own !== null) return own;
  const joined = getInfo(db, ROOT);
  return joined === undefined ? undefined : Buffer.from(joined, 'base64');
}

export function saveRootCertificate(tx: WriteTx, der: Uint8Array): void {
  setInfo(tx, ROOT, Buffer.from(der).toString('base64'));
}

/** Make it once per run: it verifies root and list. @throws DomainError ROOT_UNKNOWN before keys were made or joined */
export function readTrust(db: ReadDb): Trust {
  const root = findRootCertificate(db);
  if (root === undefined) throw new DomainError('ROOT_UNKNOWN');
  const own = findOwnKey(db, 'sign')?.certificate ?? null;
  const peers = listPeerKeys(db).flatMap(({ certificate }) => certificate ?? []);
  return createTrust({ root, crl: currentCrl(db)?.der ?? null, certificates: own === null ? peers : [own, ...peers] });
}
