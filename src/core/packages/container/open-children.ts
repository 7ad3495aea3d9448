/** The original containers of the villages inside a combined package, each verified on its own. */
import { DomainError } from '../../../domain/errors.ts';
import type { ManifestReceiver } from '../../../domain/packages/manifest.ts';
import { unitLimits } from '../../../domain/packages/package-limits.ts';
import { checkSender } from '../../../domain/packages/signing-roles.ts';
import { openContainer, type OpenedContainer, type OpenOptions } from './open-container.ts';

/** Path of a child's original container. */
export const childPath = (unit: string, seq: number): string => `children/${unit}_${seq}.lfa`;

/** A child by its path: opened, or refused on its own while its siblings go on. */
export type ChildResult = { path: string; opened: OpenedContainer } | { path: string; error: DomainError };

const isAddressed = (receivers: readonly ManifestReceiver[], unit: string): boolean =>
  receivers.some((receiver) => receiver.unit === unit);

const openChild = (parent: OpenedContainer, path: string, bytes: Buffer, options: OpenOptions): OpenedContainer => {
  const child = openContainer(bytes, { ...options, limits: unitLimits });
  checkSender(child.manifest, child.signers);
  const { sender, seq, receivers } = child.manifest;
  if (childPath(sender.unit, seq) !== path)
    throw new DomainError('E_SENDER_MISMATCH', { unit: child.signer.unit, claimed: path });
  if (!isAddressed(receivers, parent.manifest.sender.unit))
    throw new DomainError('E_WRONG_RECIPIENT', { unit: receivers.map((receiver) => receiver.unit).join('、') });
  return child;
};

/**
 * Opens the children of a combined package one after another, so that memory holds one at a time.
 *
 * @param parent an opened `combined` package; each child must have been sent to its sender
 */
export const openChildren = function* (parent: OpenedContainer, options: OpenOptions): Generator<ChildResult> {
  for (const [path, bytes] of parent.files) {
    if (!path.startsWith('children/') || !path.endsWith('.lfa')) continue;
    try {
      yield { path, opened: openChild(parent, path, bytes, options) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      yield { path, error };
    }
  }
};
