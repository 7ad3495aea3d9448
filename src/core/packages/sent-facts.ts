import { registerNames, type Facts } from '../../domain/registers/facts.ts';
import { combinedLimits } from '../../domain/packages/package-limits.ts';
import { getBlob } from '../blobs/blobs.repo.ts';
import type { ReadDb } from '../db/handles.ts';
import { readArchive } from './container/signed-archive.ts';
import { readEntry } from './container/zip-reader.ts';
import type { HeldPackage } from './packages.repo.ts';
import { registerPath } from './snapshot-files.ts';

/** The rows this ledger itself signed and sent; read back from its own archive, so nothing is verified again. */
export function sentFacts(db: ReadDb, held: Pick<HeldPackage, 'signedSha256'>): Facts {
  const { bytes, entries } = readArchive(getBlob(db, held.signedSha256), combinedLimits);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return Object.fromEntries(
    registerNames.map((register) => {
      const entry = byName.get(registerPath(register));
      // A register that a later program added was empty when this was sent.
      return [register, entry === undefined ? [] : (JSON.parse(readEntry(bytes, entry).toString('utf8')) as unknown)];
    }),
  ) as unknown as Facts;
}

/** Files that were put into an own package, by their path in it: the forms as they left, byte for byte. */
export function sentFiles(
  db: ReadDb,
  held: Pick<HeldPackage, 'signedSha256'>,
  folder: string,
): ReadonlyMap<string, () => Buffer> {
  const { bytes, entries } = readArchive(getBlob(db, held.signedSha256), combinedLimits);
  return new Map(
    entries
      .filter(({ name }) => name.startsWith(folder))
      .map((entry) => [entry.name.slice(folder.length), () => readEntry(bytes, entry)]),
  );
}
