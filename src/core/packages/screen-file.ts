/** One file read for the screening table: verified like any package, then reduced to what the table and its verdict need. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { DomainError, type ErrorCode, type ErrorParams } from '../../domain/errors.ts';
import type { UnitCode } from '../../domain/ids.ts';
import type { MissingChild } from '../../domain/packages/combined.ts';
import type { Manifest } from '../../domain/packages/manifest.ts';
import type { PackageFinding } from '../../domain/packages/package-errors.ts';
import type { RowMarks } from '../../domain/packages/package-difference.ts';
import { combinedLimits } from '../../domain/packages/package-limits.ts';
import { readLimited } from '../platform/files.ts';
import { childContainers } from './container/child-containers.ts';
import { manifestPath, readManifest } from './container/manifest-schema.ts';
import { unwrapContainer } from './container/open-container.ts';
import { readArchive } from './container/signed-archive.ts';
import { readEntry } from './container/zip-reader.ts';
import { MAX_DEPTH } from './import-children.ts';
import { type FileOutcome, type ReadBasis, readEnclosed, readPackageFile } from './read-package.ts';

/** What a manifest says, as far as the table shows it. */
export type ManifestWords = Pick<Manifest, 'id' | 'type' | 'purpose' | 'cycle' | 'seq' | 'prev' | 'createdAt'> & {
  unit: UnitCode;
  keySha256: string;
  taskVersion: number | null;
  receivers: UnitCode[];
};
export type ScreenedSnapshot = { unit: UnitCode; marks: RowMarks; risks: number; measures: number };
export type ScreenRead = {
  fileName: string;
  sizeBytes: number;
  /** of a refused file: what it claims to be, believed by nobody; null = not even that could be read */
  manifest: ManifestWords | null;
  digest: string | null;
  refusal: { code: ErrorCode; params: ErrorParams } | null;
  authenticity: 'pass' | 'pending' | null;
  findings: PackageFinding[];
  /** the sender's own first; empty for what carries no year */
  snapshots: ScreenedSnapshot[];
  /** rows contradict each other: storing would be refused */
  isContradictory: boolean;
  missing: MissingChild[];
  /** packages inside a combined one, each with its own verdict */
  children: ScreenRead[];
};

const wordsOf = (manifest: Manifest): ManifestWords => {
  const { id, type, purpose, cycle, seq, prev, createdAt, sender, task, receivers } = manifest;
  return {
    id,
    type,
    purpose,
    cycle,
    seq,
    prev,
    createdAt,
    unit: sender.unit,
    keySha256: sender.keySha256,
    taskVersion: task?.version ?? null,
    receivers: receivers.map(({ unit }) => unit),
  };
};

/** What a file that was refused says about itself; nothing of it is verified. */
function claimOf(bytes: Buffer | undefined, { decryptionKeys }: ReadBasis): ManifestWords | null {
  if (bytes === undefined) return null;
  try {
    const { container } = unwrapContainer(bytes, decryptionKeys, combinedLimits);
    const archive = readArchive(container, combinedLimits);
    const entry = archive.entries.find(({ name }) => name === manifestPath);
    return entry === undefined ? null : wordsOf(readManifest(readEntry(archive.bytes, entry)));
  } catch (error) {
    // The refusal itself is told already; only that there is no claim is new.
    if (error instanceof DomainError) return null;
    throw error;
  }
}

type Named = { fileName: string; sizeBytes: number };

function refusedRead(named: Named, { code, params }: DomainError, manifest: ManifestWords | null): ScreenRead {
  const nothing = { digest: null, authenticity: null, findings: [], snapshots: [], missing: [], children: [] };
  return { ...named, ...nothing, isContradictory: false, manifest, refusal: { code, params } };
}

function reduced(
  named: Named,
  outcome: FileOutcome,
  claim: () => ManifestWords | null,
  means: { basis: ReadBasis; now: Date; depth: number },
): ScreenRead {
  if ('error' in outcome) {
    if (!(outcome.error instanceof DomainError)) throw outcome.error;
    return refusedRead(named, outcome.error, claim());
  }
  const { opened, snapshots, below } = outcome.package;
  return {
    ...named,
    manifest: wordsOf(opened.manifest),
    digest: opened.digest,
    refusal: null,
    authenticity: opened.authenticity,
    findings: opened.findings,
    snapshots: snapshots.map(({ unit, marks, totals }) => ({
      unit,
      marks: marks ?? {},
      risks: totals['risks'] ?? 0,
      measures: totals['measures'] ?? 0,
    })),
    isContradictory: snapshots.some(({ contradiction }) => contradiction !== undefined),
    missing: below?.list.missing ?? [],
    children: below === null || means.depth > MAX_DEPTH ? [] : screenChildren(outcome.package, below.list, means),
  };
}

function screenChildren(
  { opened }: Extract<FileOutcome, { package: unknown }>['package'],
  list: NonNullable<Extract<FileOutcome, { package: unknown }>['package']['below']>['list'],
  { basis, now, depth }: { basis: ReadBasis; now: Date; depth: number },
): ScreenRead[] {
  const { unit } = opened.manifest.sender;
  return [...childContainers(opened.container)].map(({ path, bytes }) => {
    const named = { fileName: path.replace('children/', `${unit} › `), sizeBytes: bytes.length };
    const outcome = readEnclosed(bytes, basis, now, { sender: unit, path, list });
    return reduced(named, outcome, () => claimOf(bytes, basis), { basis, now, depth: depth + 1 });
  });
}

/** Like `readPackageFile`; a failure of the program itself is thrown, whatever the file did is in the answer. */
export function screenFile(path: string, basis: ReadBasis, now: Date): ScreenRead {
  const outcome = readPackageFile(path, basis, now);
  const named = { fileName: basename(path), sizeBytes: sizeOf(path) };
  return reduced(named, outcome, () => claimOf(bytesOf(path), basis), { basis, now, depth: 1 });
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

function bytesOf(path: string): Buffer | undefined {
  try {
    return readLimited(path, combinedLimits.fileBytes);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
