/**
 * The screening table of a batch: every file read and verified, placed in the lineage of its unit, and counted against
 * what is held. Nothing is written, and nothing of a file is kept: taking it over reads it again.
 */
import { DomainError, type ErrorCode, type ErrorParams } from '../../domain/errors.ts';
import type { UnitCode } from '../../domain/ids.ts';
import { countByMarks, type DifferenceCount, rowMarks } from '../../domain/packages/package-difference.ts';
import { isYearType, type PackageType } from '../../domain/packages/manifest.ts';
import type { PackageFinding } from '../../domain/packages/package-errors.ts';
import type { PackageVerdict } from '../../domain/packages/package-verdicts.ts';
import { type LineagePackage } from '../../domain/packages/lineage.ts';
import {
  canTake,
  isTakenByDefault,
  refusalCase,
  type ScreenCase,
  type ScreenedPackage,
  screenPackage,
} from '../../domain/packages/screening.ts';
import type { Job } from '../../rpc/reply.ts';
import { packageTypeLabels } from '../../text/package-verdicts.ts';
import type { TaskContext } from '../api/procedure.ts';
import { nextTurn } from '../api/run-steps.ts';
import { readFacts } from '../registers/registers.repo.ts';
import { currentTask } from '../tasks/tasks.repo.ts';
import { contradictionRefusal, requireBelow } from './apply/apply-snapshot.ts';
import { isHandled } from './apply/apply-package.ts';
import { markOf } from './checked-facts.ts';
import { lineageSet } from './decide-package.ts';
import { heldBeside } from './preview-difference.ts';
import { findAccepted, findPackage, forkChoices, listPackages } from './packages.repo.ts';
import { packagePaths } from './import-packages.ts';
import { createFileReader, screening } from './read-ahead.ts';
import { readBasis } from './read-basis.ts';
import type { ManifestWords, ScreenRead } from './screen-file.ts';

/** One line of the table; a package inside another has `file` null: it comes with its parent. */
export type ScreenedFile = {
  line: number;
  /** of the combined package it lies in */
  parentLine: number | null;
  file: string | null;
  fileName: string;
  sizeBytes: number;
  /** what the manifest says; of a refused file only claimed, and null where nothing could be read */
  unit: UnitCode | null;
  type: PackageType | null;
  purpose: ManifestWords['purpose'];
  cycle: string | null;
  taskVersion: number | null;
  seq: number | null;
  createdAt: string | null;
  digest: string | null;
  verdict: PackageVerdict;
  refusal: { code: ErrorCode; params: ErrorParams } | null;
  findings: PackageFinding[];
  /** most important first */
  cases: ScreenCase[];
  /** rows of the sender's own year beside what is held of it; null where there are none to count */
  difference: { against: { seq: number; isAccepted: boolean } | null; counts: DifferenceCount[] } | null;
  risks: number | null;
  measures: number | null;
  missingChildren: number;
  canTake: boolean;
  isChosen: boolean;
};
export type Screening = { files: ScreenedFile[]; cancelled: boolean };

type Difference = ScreenedFile['difference'];
/** What was read of a file, with its place in the table and what only the ledger could tell of it so far. */
type Line = { read: ScreenRead; parentLine: number | null; path: string | null; difference: Difference };

/** Reads and judges all files; a stopped screening answers what it has read. */
export async function screenPackages(context: TaskContext, paths: readonly string[], job: Job): Promise<Screening> {
  const files = packagePaths(paths);
  const basis = { ...readBasis(context.db, context.session, context.resourcesDir), wantsMarks: true };
  const reader = createFileReader(screening, files, basis, () => new Date(context.now()));
  const lines: Line[] = [];
  let cancelled = false;
  try {
    for (const [index, path] of files.entries()) {
      const read = job.signal.aborted ? undefined : await reader.read(index);
      if (read === undefined || job.signal.aborted) {
        cancelled = true;
        break;
      }
      addLines(context, lines, read, null, path);
      job.report({ stage: '核验', done: index + 1, total: files.length });
      await nextTurn();
    }
  } finally {
    await reader.close();
  }
  return { files: judged(context, lines), cancelled };
}

function addLines(
  context: TaskContext,
  lines: Line[],
  read: ScreenRead,
  parentLine: number | null,
  path: string | null,
): void {
  // Rows are counted at once and let go: a whole county's would fill the memory.
  const { children, ...own } = read;
  lines.push({
    read: { ...own, snapshots: own.snapshots.map((one) => ({ ...one, marks: {} })), children: [] },
    parentLine,
    path,
    difference: differenceOf(context, read),
  });
  const line = lines.length;
  for (const child of children) addLines(context, lines, child, line, null);
}

function differenceOf({ db }: TaskContext, { manifest, digest, snapshots }: ScreenRead): Difference {
  const [own] = snapshots;
  if (manifest === null || digest === null || own === undefined || !isYearType(manifest.type)) return null;
  const { unit } = manifest;
  const cycle = manifest.cycle ?? '';
  const beside = heldBeside(db, { cycle, unit, except: digest });
  if (beside === undefined) return { against: null, counts: countByMarks({}, own.marks) };
  const before = rowMarks(readFacts(db, beside.snapshotId), markOf);
  return {
    against: {
      seq: findPackage(db, beside.digest)?.seq ?? 0,
      isAccepted: findAccepted(db, cycle, unit)?.digest === beside.digest,
    },
    counts: countByMarks(before, own.marks),
  };
}

const lineageOfRead = ({ manifest, digest }: ScreenRead): LineagePackage | undefined =>
  manifest === null || digest === null
    ? undefined
    : {
        id: manifest.id,
        digest,
        seq: manifest.seq,
        prev: manifest.prev,
        isSnapshot: isYearType(manifest.type) && manifest.purpose !== 'progress',
      };

const lineageKey = ({ unit, keySha256 }: ManifestWords): string => `${unit} ${keySha256}`;

function judged(context: TaskContext, lines: readonly Line[]): ScreenedFile[] {
  const batches = new Map<string, LineagePackage[]>();
  for (const { read } of lines) {
    const one = lineageOfRead(read);
    if (one === undefined || read.manifest === null || read.refusal !== null) continue;
    const key = lineageKey(read.manifest);
    batches.set(key, [...(batches.get(key) ?? []), one]);
  }
  const seen = new Map<string, string>();
  return lines.map((line, index) => {
    const { read, parentLine, path } = line;
    const { cases, refusal } = casesOf(context, read, batches, seen);
    if (read.digest !== null && !seen.has(read.digest)) seen.set(read.digest, read.fileName);
    const { manifest } = read;
    const hasYear = refusal === null && read.snapshots.length > 0;
    return {
      line: index + 1,
      parentLine,
      file: path === null ? null : context.files.admit(path),
      fileName: read.fileName,
      sizeBytes: read.sizeBytes,
      unit: manifest?.unit ?? null,
      type: manifest?.type ?? null,
      purpose: manifest?.purpose ?? null,
      cycle: manifest?.cycle ?? null,
      taskVersion: manifest?.taskVersion ?? null,
      seq: manifest?.seq ?? null,
      createdAt: manifest?.createdAt ?? null,
      digest: read.digest,
      verdict: refusal === null ? (read.authenticity ?? 'pending') : 'refused',
      refusal,
      findings: read.findings,
      cases,
      difference: refusal === null ? line.difference : null,
      risks: hasYear ? (read.snapshots[0]?.risks ?? null) : null,
      measures: hasYear ? (read.snapshots[0]?.measures ?? null) : null,
      missingChildren: read.missing.length,
      canTake: path !== null && canTake(cases),
      isChosen: path !== null && isTakenByDefault(cases),
    };
  });
}

type Judged = { cases: ScreenCase[]; refusal: ScreenedFile['refusal'] };

/** Refusals that only the ledger knows of, by the same rules that taking over applies. */
function ledgerRefusal({ db, session }: TaskContext, read: ScreenRead): DomainError | undefined {
  const { manifest } = read;
  if (manifest === null) return undefined;
  if (!isHandled(manifest.type))
    return new DomainError('PACKAGE_TYPE_UNEXPECTED', { type: packageTypeLabels[manifest.type] });
  if (!isYearType(manifest.type)) return undefined;
  if (read.isContradictory) return contradictionRefusal();
  try {
    requireBelow(db, session, manifest.unit, manifest.cycle ?? '');
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

function casesOf(
  context: TaskContext,
  read: ScreenRead,
  batches: ReadonlyMap<string, LineagePackage[]>,
  seen: ReadonlyMap<string, string>,
): Judged {
  const { db } = context;
  const { manifest } = read;
  const refusal = read.refusal ?? refusalOf(ledgerRefusal(context, read));
  if (refusal !== null) {
    const cycle = refusal.params['cycle'];
    const isKnownCycle = typeof cycle === 'string' && currentTask(db, cycle) !== undefined;
    return { refusal, cases: [refusalCase(refusal.code, refusal.params, isKnownCycle)] };
  }
  const one = lineageOfRead(read);
  if (one === undefined || manifest === null) return { refusal, cases: [] };
  const { unit, keySha256, cycle } = manifest;
  const lineage = lineageSet(db, { unit, keySha256 });
  const accepted = findAccepted(db, cycle ?? '', unit);
  const screened: ScreenedPackage = {
    ...one,
    isYear: isYearType(manifest.type),
    cycle,
    taskVersion: manifest.taskVersion,
    sameAs: seen.get(one.digest) ?? null,
  };
  const isHeld = findPackage(db, one.digest) !== undefined;
  const cases = screenPackage(screened, batches.get(lineageKey(manifest)) ?? [], {
    lineage: isHeld ? [...lineage, one] : lineage,
    chosen: forkChoices(db),
    acceptedSeq: accepted === undefined ? null : (findPackage(db, accepted.digest)?.seq ?? null),
    hasOtherKey: lineage.length === 0 && isKnownByOtherKey(context, manifest),
    currentCycle: currentTask(db)?.settings.cycle.code ?? '',
    taskVersion: cycle === null ? null : (currentTask(db, cycle)?.version ?? null),
  });
  return { refusal, cases };
}

const refusalOf = (error: DomainError | undefined): ScreenedFile['refusal'] =>
  error === undefined ? null : { code: error.code, params: error.params };

const isKnownByOtherKey = ({ db }: TaskContext, { unit, keySha256 }: ManifestWords): boolean =>
  listPackages(db, { unit, direction: 'in' }).some(
    (held) => isYearType(held.type) && held.unit === unit && held.keySha256 !== keySha256,
  );
