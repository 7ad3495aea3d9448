import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { parseRecoveryCode, recoveryGroups } from '../../domain/packages/recovery-code.ts';
import { decryptPrivateKey, encryptPrivateKey, newRecoverySecret } from '../packages/pki/encrypted-key.ts';
import { issueCertificate, issueRoot } from '../packages/pki/certificate-issue.ts';
import { generateEncryptionKey, generateSigningKey, keyCode, keySha256, type KeyPair } from '../packages/pki/keys.ts';
import type { Job } from '../../rpc/reply.ts';
import { query, task } from '../api/procedure.ts';
import { nextStep } from '../api/run-steps.ts';
import type { Session } from '../ledgers/session.ts';
import { emptyKeyring } from './keyring.ts';
import { findOwnKey, listOwnKeys, retireOwnKeys, saveOwnKey, type KeyPurpose, type OwnKey } from './own-keys.repo.ts';
import { requireStrong } from './require-strong.ts';

const passphrase = z.string().max(200);

/** Making, sealing, writing. */
const KEY_STAGES = 3;

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
  retiredAt: null,
});

const wraps = async (pair: KeyPair, by: Sealing): Promise<Pick<OwnKey, 'privateKey' | 'recoveryWrap'>> => {
  const [privateKey, recoveryWrap] = await Promise.all([
    encryptPrivateKey(pair, by.passphrase),
    encryptPrivateKey(pair, by.recovery),
  ]);
  return { privateKey, recoveryWrap };
};

/** The county's own office key is certified by its root in the same act; a unit's key waits for the seal check. */
async function makeKeys(
  session: Session,
  by: Sealing,
  job: Job,
): Promise<{ keys: OwnKey[]; pairs: Session['keyring'] }> {
  const { role, unitCode, unitName } = session.identity;
  await nextStep(job, { stage: '生成密钥', done: 0, total: KEY_STAGES });
  const sign = await generateSigningKey();
  const encrypt = await generateEncryptionKey();
  await nextStep(job, { stage: '用口令加密', done: 1, total: KEY_STAGES });
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

/** A former key may have another passphrase: then it stays shut, and only old packages stay unread. */
const openKey = (key: OwnKey, given: string): Promise<KeyPair | undefined> =>
  decryptPrivateKey(key.privateKey, given).catch((error: unknown) => {
    if (key.retiredAt !== null && error instanceof DomainError) return undefined;
    throw error;
  });

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
  create: task(z.strictObject({ passphrase }), async ({ db, session, write, now }, input, job) => {
    if (findOwnKey(db, 'sign') !== undefined) throw new DomainError('KEYS_EXIST');
    requireStrong(input.passphrase);
    const recovery = newRecoverySecret();
    const made = await makeKeys(session, { passphrase: input.passphrase, recovery }, job);
    await nextStep(job, { stage: '写入台账', done: 2, total: KEY_STAGES, isFinal: true });
    write({ purposes: made.keys.map((key) => key.purpose) }, (tx) => {
      for (const key of made.keys) saveOwnKey(tx, key, now());
    });
    session.keyring = made.pairs;
    return { recoverySheet: recoveryGroups(recovery) };
  }),

  /** @throws DomainError KEYS_MISSING · E_KEY_PASSPHRASE */
  unlock: task(z.strictObject({ passphrase }), async ({ db, session }, input, job) => {
    const held = listOwnKeys(db);
    if (held.length === 0) throw new DomainError('KEYS_MISSING');
    await nextStep(job, { stage: '打开密钥', done: 0, total: held.length });
    const keyring = emptyKeyring();
    const pairs = await Promise.all(held.map((key) => openKey(key, input.passphrase)));
    job.signal.throwIfAborted();
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

  /**
   * A forgotten passphrase: the 50 digits of the recovery sheet open the keys and set a new one. The sheet stays valid.
   *
   * @throws DomainError KEYS_MISSING · PASSPHRASE_WEAK · E_RECOVERY_FORM · E_RECOVERY_CODE { groups } · E_KEY_PASSPHRASE
   */
  recover: task(
    z.strictObject({ recovery: z.string().max(200), passphrase }),
    async ({ db, session, write, now }, input, job) => {
      requireStrong(input.passphrase);
      const held = listOwnKeys(db);
      if (held.length === 0) throw new DomainError('KEYS_MISSING');
      const secret = parseRecoveryCode(input.recovery);
      await nextStep(job, { stage: '用恢复单打开', done: 0, total: 2 });
      const renewed = await Promise.all(
        held
          .filter(({ retiredAt }) => retiredAt === null)
          .map(async (key): Promise<OwnKey> => {
            const pair = await decryptPrivateKey(key.recoveryWrap, secret);
            return { ...key, privateKey: await encryptPrivateKey(pair, input.passphrase) };
          }),
      );
      await nextStep(job, { stage: '写入台账', done: 1, total: 2, isFinal: true });
      write({ recovered: renewed.length }, (tx) => {
        for (const key of renewed) saveOwnKey(tx, key, now());
      });
      session.keyring = emptyKeyring();
      return { keys: renewed.length };
    },
  ),

  /**
   * Lost or exposed keys: new ones, a new lineage at number 1, a new stamped sheet. Packages written to the old
   * encryption key stay readable with its passphrase. A county's root is never replaced here.
   *
   * @throws DomainError COUNTY_KEEPS_ROOT · KEYS_MISSING · PASSPHRASE_WEAK
   */
  replace: task(z.strictObject({ passphrase }), async ({ db, session, write, now }, input, job) => {
    if (session.identity.role === 'county') throw new DomainError('COUNTY_KEEPS_ROOT');
    if (findOwnKey(db, 'sign') === undefined) throw new DomainError('KEYS_MISSING');
    requireStrong(input.passphrase);
    const recovery = newRecoverySecret();
    const made = await makeKeys(session, { passphrase: input.passphrase, recovery }, job);
    await nextStep(job, { stage: '写入台账', done: 2, total: KEY_STAGES, isFinal: true });
    write({ replaced: made.keys.map((key) => key.purpose) }, (tx) => {
      retireOwnKeys(tx, now());
      for (const key of made.keys) saveOwnKey(tx, key, now());
    });
    session.keyring = made.pairs;
    return { recoverySheet: recoveryGroups(recovery) };
  }),
};
