/**
 * Private keys at rest: PKCS#8 under PBES2, scrypt N=2^14 r=8 p=5 and AES-256-CBC, as `openssl pkey` reads them.
 * The same form wraps a key by the 40 digits of the recovery sheet.
 */
import { createCipheriv, createDecipheriv, randomBytes, randomInt, scrypt } from 'node:crypto';
import { DomainError } from '../../../domain/errors.ts';
import {
  derAlgorithm,
  derInt,
  derOctets,
  derOid,
  derSeq,
  derSequence,
  expectDer,
  readDer,
  readSmallInt,
  sameBytes,
} from './der.ts';
import { type KeyPair, keyPairOf, pkcs8Of } from './keys.ts';
import { fromPem, toPem } from './pem.ts';

const pbes2 = derOid('1.2.840.113549.1.5.13');
const scryptOid = derOid('1.3.6.1.4.1.11591.4.11');
const aes256Cbc = derOid('2.16.840.1.101.3.4.1.42');
const label = 'ENCRYPTED PRIVATE KEY';

type ScryptCost = { cost: number; blockSize: number; parallelization: number };
const ourCost: ScryptCost = { cost: 2 ** 14, blockSize: 8, parallelization: 5 };
/** A foreign key file may not ask for more than this: 256 MiB, some seconds. */
const maxCost: ScryptCost = { cost: 2 ** 18, blockSize: 8, parallelization: 16 };

const derive = (passphrase: string, salt: Uint8Array, cost: ScryptCost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const maxmem = 256 * cost.cost * cost.blockSize;
    // NFKC: the same passphrase typed with another input method gives the same bytes.
    scrypt(passphrase.normalize('NFKC'), salt, 32, { ...cost, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

/**
 * Wraps a private key by a passphrase, or by the digits of a recovery sheet.
 *
 * @returns PEM, `ENCRYPTED PRIVATE KEY`
 */
export const encryptPrivateKey = async (pair: KeyPair, passphrase: string): Promise<string> => {
  const salt = randomBytes(16);
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', await derive(passphrase, salt, ourCost), iv);
  const body = Buffer.concat([cipher.update(pkcs8Of(pair)), cipher.final()]);
  const { cost, blockSize, parallelization } = ourCost;
  const kdf = derAlgorithm(
    scryptOid,
    derSeq(derOctets(salt), derInt(cost), derInt(blockSize), derInt(parallelization), derInt(32)),
  );
  const parameters = derSeq(kdf, derAlgorithm(aes256Cbc, derOctets(iv)));
  return toPem(label, derSeq(derAlgorithm(pbes2, parameters), derOctets(body)));
};

type Sealed = { salt: Uint8Array; cost: ScryptCost; iv: Uint8Array; body: Uint8Array };

const readSealed = (pem: string): Sealed => {
  const [algorithm, body] = derSequence(readDer(fromPem(label, pem) ?? Buffer.alloc(0)), 2);
  const [scheme, parameters] = derSequence(algorithm, 2);
  const [kdf, cipher] = derSequence(parameters, 2);
  const [kdfOid, kdfParameters] = derSequence(kdf, 2);
  const [cipherOid, iv] = derSequence(cipher, 2);
  const [salt, cost, blockSize, parallelization] = derSequence(kdfParameters, 4, 5);
  const known =
    sameBytes(scheme?.raw, pbes2) && sameBytes(kdfOid?.raw, scryptOid) && sameBytes(cipherOid?.raw, aes256Cbc);
  const asked = {
    cost: readSmallInt(cost),
    blockSize: readSmallInt(blockSize),
    parallelization: readSmallInt(parallelization),
  };
  const affordable =
    asked.cost <= maxCost.cost &&
    asked.blockSize <= maxCost.blockSize &&
    asked.parallelization <= maxCost.parallelization;
  if (!known || !affordable) throw new DomainError('E_KEY_FORMAT');
  return {
    salt: expectDer(salt, 0x04).body,
    cost: asked,
    iv: expectDer(iv, 0x04).body,
    body: expectDer(body, 0x04).body,
  };
};

/**
 * Opens a wrapped private key.
 *
 * @throws DomainError E_KEY_FORMAT if the file is not such a key · E_KEY_PASSPHRASE if it does not open
 */
export const decryptPrivateKey = async (pem: string, passphrase: string): Promise<KeyPair> => {
  let sealed: Sealed;
  try {
    sealed = readSealed(pem);
    if (sealed.iv.length !== 16) throw new DomainError('E_KEY_FORMAT');
  } catch (cause) {
    throw new DomainError('E_KEY_FORMAT', {}, { cause });
  }
  try {
    const key = await derive(passphrase, sealed.salt, sealed.cost);
    const decipher = createDecipheriv('aes-256-cbc', key, sealed.iv);
    return keyPairOf(Buffer.concat([decipher.update(sealed.body), decipher.final()]));
  } catch (cause) {
    throw new DomainError('E_KEY_PASSPHRASE', {}, { cause });
  }
};

/** 40 random digits for a new recovery sheet (domain/packages/recovery-code prints and reads them). */
export const newRecoverySecret = (): string => Array.from({ length: 40 }, () => randomInt(10)).join('');
