/** The original containers of the units below inside a combined package, byte for byte as their senders signed them. */
import { DomainError } from '../../../domain/errors.ts';
import { combinedLimits } from '../../../domain/packages/package-limits.ts';
import type { OpenedContainer } from './open-container.ts';
import { readArchive } from './signed-archive.ts';
import { readEntry } from './zip-reader.ts';

/** Path of a child's original container. */
export const childPath = (unit: string, seq: number): string => `children/${unit}_${seq}.lfa`;

export const isChildPath = (path: string): boolean => path.startsWith('children/') && path.endsWith('.lfa');

/** One after another, so that memory holds one at a time; the archive was verified before. */
export function* childContainers(container: Buffer): Generator<{ path: string; bytes: Buffer }> {
  const archive = readArchive(container, combinedLimits);
  for (const entry of archive.entries)
    if (isChildPath(entry.name)) yield { path: entry.name, bytes: readEntry(archive.bytes, entry) };
}

/**
 * A child lies under its sender's name and was sent to the unit whose package it is in; its own signature was checked
 * like that of any package.
 *
 * @param parent sender of the enclosing package
 * @throws DomainError E_SENDER_MISMATCH { unit, claimed } · E_WRONG_RECIPIENT { unit }
 */
export function checkChild(parent: string, path: string, { manifest, signer }: OpenedContainer): void {
  const { sender, seq, receivers } = manifest;
  if (childPath(sender.unit, seq) !== path)
    throw new DomainError('E_SENDER_MISMATCH', { unit: signer.unit, claimed: path });
  if (!receivers.some(({ unit }) => unit === parent))
    throw new DomainError('E_WRONG_RECIPIENT', { unit: receivers.map(({ unit }) => unit).join('、') });
}
