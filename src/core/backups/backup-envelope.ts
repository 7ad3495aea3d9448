/** A backup file: a whole ledger for whoever knows the passphrase and, where the ledger knows it, for the county's key. */
import { DomainError } from '../../domain/errors.ts';
import { openContent, readAuthEnveloped, sealContent } from '../packages/container/auth-enveloped.ts';
import { contentKeyFor, keyReceiver } from '../packages/container/envelope.ts';
import {
  contentKeyByPassword,
  isPasswordReceiver,
  passwordReceiver,
} from '../packages/container/password-recipient.ts';
import { DerError } from '../packages/pki/der.ts';
import type { KeyPair } from '../packages/pki/keys.ts';

/** Passphrase and the county's key. */
const MAX_RECEIVERS = 2;

/**
 * Encrypts a ledger. `openssl cms -decrypt -inform DER -binary -pwri_password …` gives back the SQLite file.
 *
 * @param countyKey SPKI of the county's encryption key; undefined while the ledger does not know it
 * @returns DER
 */
export async function sealBackup(
  ledger: Uint8Array,
  passphrase: string,
  countyKey: Uint8Array | undefined,
): Promise<Uint8Array> {
  const byPassword = await passwordReceiver(passphrase);
  return sealContent(ledger, (contentKey) => [
    byPassword(contentKey),
    ...(countyKey === undefined ? [] : [keyReceiver(countyKey, contentKey)]),
  ]);
}

/** Either the passphrase, or the keys of an open ledger: the county's open what a unit can no longer open. */
export type Opener = { passphrase: string } | { keys: readonly KeyPair[] };

/**
 * @param file name for the sentence
 * @returns the ledger's bytes
 * @throws DomainError BACKUP_FORMAT · BACKUP_PASSPHRASE · BACKUP_NOT_FOR_ME { file }
 */
export async function openBackup(bytes: Uint8Array, opener: Opener, file: string): Promise<Buffer> {
  try {
    const envelope = readAuthEnveloped(bytes, MAX_RECEIVERS);
    const contentKey = await contentKeyOf(envelope.receiverNodes, opener);
    if (contentKey === undefined) throw new DomainError('BACKUP_PASSPHRASE', { file });
    return openContent(envelope, contentKey);
  } catch (cause) {
    if (cause instanceof DomainError && cause.code === 'E_ENC_NOT_FOR_ME')
      throw new DomainError('BACKUP_NOT_FOR_ME', { file }, { cause });
    const isBroken = cause instanceof DerError || (cause instanceof DomainError && cause.code.startsWith('E_ENC_'));
    throw isBroken ? new DomainError('BACKUP_FORMAT', { file }, { cause }) : cause;
  }
}

async function contentKeyOf(
  nodes: ReturnType<typeof readAuthEnveloped>['receiverNodes'],
  opener: Opener,
): Promise<Uint8Array | undefined> {
  if ('keys' in opener)
    return contentKeyFor(
      nodes.filter((node) => !isPasswordReceiver(node)),
      opener.keys,
    ).contentKey;
  const node = nodes.find(isPasswordReceiver);
  if (node === undefined) throw new DomainError('E_ENC_FORMAT');
  return contentKeyByPassword(node, opener.passphrase);
}
