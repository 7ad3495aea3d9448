/** Who may sign which package, and for whom it is: steps 10 and 11 of the verification, pure. */
import { DomainError } from '../errors.ts';
import type { Manifest, PackageType } from './manifest.ts';
import type { PackageFinding } from './package-errors.ts';

/** Role in a certificate's policy: county office, unit with children, unit. */
export type PolicyRole = 'county' | 'middle' | 'unit';

/** `null` in the table = a key without a certificate may sign it too (the package then stays pending). */
export const signingRoles: Record<PackageType, readonly (PolicyRole | null)[]> = {
  task: ['county'],
  crl: ['county'],
  restore: ['county', 'middle'],
  enrol: ['unit', 'middle', 'county', null],
  submission: ['unit', 'middle', 'county', null],
  reply: ['unit', 'middle', 'county', null],
  combined: ['middle', null],
  receipt: ['county', 'middle'],
  return: ['county', 'middle'],
  notice: ['county', 'middle'],
  // A department that scores others has the role `unit`.
  scores: ['county', 'middle', 'unit'],
};

/**
 * What keeps the holder of a key from writing a package that its receivers would take.
 *
 * @param role of the own certificate; null = there is none yet
 * @returns undefined where nothing does
 */
export const signingObstacle = (
  type: PackageType,
  role: PolicyRole | null,
): 'KEYS_UNCERTIFIED' | 'KEYS_ROLE' | undefined => {
  if (signingRoles[type].includes(role)) return undefined;
  return role === null ? 'KEYS_UNCERTIFIED' : 'KEYS_ROLE';
};

/** Types that answer a package: only one of its receivers may write them (scores: or a unit the task names). */
const answers: ReadonlySet<PackageType> = new Set(['receipt', 'return']);

export type SignerIdentity = { unit: string; spkiSha256: string; role: PolicyRole | null };

/**
 * Step 10: every signer's role may sign this type, and the signers are the stated sender.
 *
 * @param signers in the order of META-INF, at least one
 * @throws DomainError E_ROLE { unit, type, role } · E_SENDER_MISMATCH { unit, claimed }
 */
export const checkSender = (manifest: Manifest, signers: readonly SignerIdentity[]): void => {
  for (const [index, signer] of signers.entries()) {
    if (!signingRoles[manifest.type].includes(signer.role))
      throw new DomainError('E_ROLE', { unit: signer.unit, type: manifest.type, role: signer.role ?? '无证书' });
    const claimedKey = manifest.signers[index]?.keySha256;
    const isSenderKey = index > 0 || manifest.sender.keySha256 === signer.spkiSha256;
    if (signer.unit !== manifest.sender.unit || claimedKey !== signer.spkiSha256 || !isSenderKey)
      throw new DomainError('E_SENDER_MISMATCH', { unit: signer.unit, claimed: manifest.sender.unit });
  }
  if (signers.length !== manifest.signers.length)
    throw new DomainError('E_SENDER_MISMATCH', { unit: signers[0]?.unit ?? '', claimed: manifest.sender.unit });
};

export type ReceiverContext = {
  /** Code of the unit whose ledger reads the package. */
  unit: string;
  /** SHA-256 of its encryption keys' SPKI, present and former. */
  encryptionKeys: readonly string[];
  /** Receivers of the package that replyTo names, if the ledger knows it. */
  repliedReceivers?: readonly string[] | undefined;
};

/**
 * Step 11: the package is for this unit; a receipt or return comes from a receiver of the package it answers.
 *
 * @param decryptedWith keySha256 of the key that opened the envelope; null = came in clear
 * @returns W_CLEAR if a package with named receivers came in clear, else nothing
 * @throws DomainError E_WRONG_RECIPIENT { unit } · E_ROLE { unit, type, role }
 */
export const checkReceiver = (
  manifest: Manifest,
  context: ReceiverContext,
  decryptedWith: string | null,
): PackageFinding[] => {
  const { unit, encryptionKeys, repliedReceivers } = context;
  if (answers.has(manifest.type) && repliedReceivers && !repliedReceivers.includes(manifest.sender.unit))
    throw new DomainError('E_ROLE', { unit: manifest.sender.unit, type: manifest.type, role: '不是收件单位' });
  if (manifest.receivers.length === 0) return [];
  const isMine = manifest.receivers.some(
    (receiver) =>
      receiver.unit === unit &&
      (receiver.keySha256 === null || encryptionKeys.includes(receiver.keySha256)) &&
      (decryptedWith === null || receiver.keySha256 === decryptedWith),
  );
  if (!isMine)
    throw new DomainError('E_WRONG_RECIPIENT', {
      unit: manifest.receivers.map((receiver) => receiver.unit).join('、'),
    });
  return decryptedWith === null ? [{ code: 'W_CLEAR', params: {} }] : [];
};
