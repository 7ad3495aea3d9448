/** Rows of received snapshots, read from the packages they came in: verified then, so nothing is verified again. */
import { combinedLimits } from '../../domain/packages/package-limits.ts';
import type { Facts, RegisterName, Registers } from '../../domain/registers/facts.ts';
import { getBlob } from '../blobs/blobs.repo.ts';
import type { ReadDb } from '../db/handles.ts';
import { prepared } from '../db/prepared.ts';
import { readArchive } from './container/signed-archive.ts';
import { readEntry } from './container/zip-reader.ts';
import { onBehalfPath, registerPath } from './snapshot-files.ts';

/** The rows of one register in the order of the package; a register that a later program added is empty. */
export type Original = <K extends RegisterName>(register: K) => Registers[K][];

function openJson(db: ReadDb, signedSha256: string): (path: string) => unknown {
  const { bytes, entries } = readArchive(getBlob(db, signedSha256), combinedLimits);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return (path) => {
    const entry = byName.get(path);
    return entry === undefined ? undefined : JSON.parse(readEntry(bytes, entry).toString('utf8'));
  };
}

type Source = { unit: string; sender: string; signedSha256: string };

/** The original a received snapshot came in; undefined for an entry of this ledger. */
export function openReceived(db: ReadDb, snapshotId: number): Original | undefined {
  const source = prepared<[number], Source>(
    db,
    `SELECT s.unit, p.unit AS sender, p.signed_sha256 AS signedSha256
     FROM snapshots s JOIN packages p ON p.digest = s.package WHERE s.id = ?`,
  ).get(snapshotId);
  if (source === undefined) return undefined;
  const json = openJson(db, source.signedSha256);
  if (source.unit === source.sender) return ((name) => json(registerPath(name)) ?? []) as Original;
  const year = json(onBehalfPath(source.unit)) as Partial<Facts>;
  return ((name) => year[name] ?? []) as Original;
}
