import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { recoveryGroups } from '../../domain/packages/recovery-code.ts';
import { decryptPrivateKey, encryptPrivateKey, newRecoverySecret } from '../packages/pki/encrypted-key.ts';
import { issueCertificate, issueRoot } from '../packages/pki/certificate-issue.ts';
import { generateEncryptionKey, generateSigningKey, keyCode, keySha256, type KeyPair } from '../packages/pki/keys.ts';
import { query, task } from '../api/procedure.ts';
import type { Session } from '../ledgers/session.ts';
import { emptyKeyring } from './keyring.ts';
import { findOwnKey, listOwnKeys, saveOwnKey, type KeyPurpose, type OwnKey } from './own-keys.repo.ts';

/** Shortest passphrase, in characters. */
const MIN_PASSPHRASE = 8;
const passphrase = z.string().max(200);

type Sealing = { passphrase: string; recovery: string };
const seal = async (
  purpose: KeyPurpose,
  pair: KeyPair,
  by: Sealing,
  certificate: Uint8Array | null,
): Promise<OwnKey> => ({
  spkiSha256: keySha256(pair.spki),
  purpose,
  spki: pair.spki,
  ...(await wraps(pair, by)),
  certificate,
});

const wraps = async (pair: KeyPair, by: Sealing): Promise<Pick<OwnKey, 'privateKey' | 'recoveryWrap'>> => {
  const [privateKey, recoveryWrap] = await Promise.all([
    encryptPrivateKey(pair, by.passphrase),
    encryptPrivateKey(pair, by.recovery),
  ]);
  return { privateKey, recoveryWrap };
};

/** The county's own office key is certified by its root in the same act; a unit's key waits for the seal check. */
async function makeKeys(session: Session, by: Sealing): Promise<{ keys: OwnKey[]; pairs: Session['keyring'] }> {
  const { role, unitCode, unitName } = session.identity;
  const sign = await generateSigningKey();
  const encrypt = await generateEncryptionKey();
  if (role === 'unit')
    return {
      keys: await Promise.all([seal('sign', sign, by, null), seal('encrypt', encrypt, by, null)]),
      pairs: { root: undefined, sign, encrypt: [encrypt] },
    };
  const root = await generateSigningKey();
  const subject = { code: unitCode, name: unitName };
  const rootCertificate = await issueRoot(root, subject);
  const office = await issueCertificate(
    { certificate: rootCertificate, keys: root },
    { unit: subject, spki: sign.spki, role: 'county' },
  );
  return {
    keys: await Promise.all([
      seal('root', root, by, rootCertificate),
      seal('sign', sign, by, office),
      seal('encrypt', encrypt, by, null),
    ]),
    pairs: { root, sign, encrypt: [encrypt] },
  };
}

/** The unit's own keys. Private parts are in memory only between `unlock` and `lock`. */
export const keys = {
  /** Codes to compare on paper; null = not made yet. */
  get: query(z.strictObject({}), ({ db, session }) => {
    const codeOf = (purpose: KeyPurpose): string | null => {
      const key = findOwnKey(db, purpose);
      return key === undefined ? null : keyCode(key.spki);
    };
    return {
      rootCode: codeOf('root'),
      signCode: codeOf('sign'),
      isCertified: findOwnKey(db, 'sign')?.certificate != null,
      isUnlocked: session.keyring.sign !== undefined,
    };
  }),

  /**
   * Makes the keys and unlocks them.
   *
   * @returns the 50 digits of the recovery sheet; shown once, printed, never stored
   * @throws DomainError KEYS_EXIST · PASSPHRASE_WEAK { min }
   */
  create: task(z.strictObject({ passphrase }), async ({ db, session, write, now }, input) => {
    if (findOwnKey(db, 'sign') !== undefined) throw new DomainError('KEYS_EXIST');
    if (Array.from(input.passphrase).length < MIN_PASSPHRASE)
      throw new DomainError('PASSPHRASE_WEAK', { min: MIN_PASSPHRASE });
    const recovery = newRecoverySecret();
    const made = await makeKeys(session, { passphrase: input.passphrase, recovery });
    write({ purposes: made.keys.map((key) => key.purpose) }, (tx) => {
      for (const key of made.keys) saveOwnKey(tx, key, now());
    });
    session.keyring = made.pairs;
    return { recoverySheet: recoveryGroups(recovery) };
  }),

  /** @throws DomainError KEYS_MISSING · E_KEY_PASSPHRASE */
  unlock: task(z.strictObject({ passphrase }), async ({ db, session }, input) => {
    const held = listOwnKeys(db);
    if (held.length === 0) throw new DomainError('KEYS_MISSING');
    const keyring = emptyKeyring();
    const pairs = await Promise.all(held.map((key) => decryptPrivateKey(key.privateKey, input.passphrase)));
    for (const [index, key] of held.entries()) {
      const pair = pairs[index];
      if (pair === undefined) continue;
      if (key.purpose === 'encrypt') keyring.encrypt.push(pair);
      else keyring[key.purpose] ??= pair;
    }
    session.keyring = keyring;
    return { unlocked: held.length };
  }),

  lock: task(z.strictObject({}), ({ session }) => {
    session.keyring = emptyKeyring();
    return {};
  }),
};
