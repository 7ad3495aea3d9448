/** Joining: the county's root comes in the signature of an office package, its key code from the paper notice. */
import { DomainError } from '../../../domain/errors.ts';
import { checkKeyCode } from '../../../domain/packages/key-code.ts';
import { combinedLimits } from '../../../domain/packages/package-limits.ts';
import type { Certificate } from '../pki/certificate.ts';
import { type KeyPair, keyCode } from '../pki/keys.ts';
import { readRoot } from '../pki/trust.ts';
import { verifyDetached } from './cms-signature.ts';
import { unwrapContainer } from './open-container.ts';
import { readArchive, readPairs } from './signed-archive.ts';

/** The first of the certificates beside the signer's that is a root. */
const findRoot = (others: readonly Uint8Array[]): Certificate => {
  const [root] = others;
  if (!root) throw new DomainError('E_ROOT_MISSING');
  return readRoot(root);
};

/**
 * The root certificate that an office package brings, accepted because its code was typed from paper. Nothing of
 * the package is used yet: open it with this root afterwards.
 *
 * @param typedCode the root's key code as typed or scanned
 * @param decryptionKeys needed only if the package is encrypted
 * @throws DomainError E_KEY_CODE_FORM · E_KEY_CODE { groups } · E_ROOT_MISSING, and the codes of steps 1 to 6
 */
export const joinRoot = (
  bytes: Uint8Array,
  typedCode: string,
  decryptionKeys: readonly KeyPair[] = [],
): Certificate => {
  const { container } = unwrapContainer(bytes, decryptionKeys, combinedLimits);
  const [pair] = readPairs(readArchive(container, combinedLimits));
  if (!pair) throw new DomainError('E_SIG_MISSING');
  const root = findRoot(verifyDetached(pair.cms, pair.xml, pair.path).others);
  checkKeyCode(typedCode, keyCode(root.spki));
  return root;
};
