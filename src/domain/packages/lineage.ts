/**
 * Lineage of the packages of one unit under one signing key: a function of the set of valid packages, never of the
 * order in which they came. Step 12 of the verification.
 */
import { DomainError } from '../errors.ts';
import type { PackageFinding } from './package-errors.ts';

/** A valid package as the ledger knows it; digest and prev are SHA-256 of manifests, hex. */
export type LineagePackage = {
  id: string;
  digest: string;
  /** Whole number ≥ 1. */
  seq: number;
  prev: string | null;
  /** Is it a complete snapshot (submission, combined) that may become the candidate? Others only link the chain. */
  isSnapshot: boolean;
};

export type Lineage = {
  /** Digest of the snapshot to decide about; null = none, or its fork waits for the clerk. */
  candidate: string | null;
  /** Digests of older snapshots, by rising seq. */
  superseded: string[];
  /** Groups of digests that contradict each other and wait for the clerk, by rising seq. */
  forks: string[][];
  /** Missing numbers between two known neighbours; the packages may have gone to another unit. */
  gaps: { from: number; to: number }[];
  /** Packages whose prev is not the one before them, by rising seq. */
  chainBreaks: { digest: string; seq: number }[];
};

const bySeq = (a: LineagePackage, b: LineagePackage): number =>
  a.seq - b.seq || (a.digest < b.digest ? -1 : a.digest > b.digest ? 1 : 0);

/** Same manifest = same package, however often it came. */
const unique = (packages: readonly LineagePackage[]): LineagePackage[] =>
  [...new Map(packages.map((one) => [one.digest, one])).values()].toSorted(bySeq);

/** Do two different packages claim the same place, the same predecessor or the same id? */
const isFork = (a: LineagePackage, b: LineagePackage): boolean =>
  a.seq === b.seq || a.id === b.id || (a.prev !== null && a.prev === b.prev);

/** Groups that are connected by isFork, each of two or more. */
const forkGroups = (packages: readonly LineagePackage[]): LineagePackage[][] => {
  const groups: LineagePackage[][] = [];
  for (const one of packages) {
    const touching = groups.filter((group) => group.some((other) => isFork(one, other)));
    const merged = [...touching.flat(), one].toSorted(bySeq);
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.filter((group) => group.length > 1).toSorted(([a], [b]) => (a && b ? bySeq(a, b) : 0));
};

/** Packages that a clerk's choice has put out of the running. */
const discarded = (groups: readonly LineagePackage[][], chosen: ReadonlySet<string>): Set<string> =>
  new Set(
    groups
      .filter((group) => group.some((one) => chosen.has(one.digest)))
      .flatMap((group) => group.filter((one) => !chosen.has(one.digest)).map((one) => one.digest)),
  );

/** Digests that a clerk's choice has put out of the running. @param packages the whole set of a (unit, key) */
export const putAside = (packages: readonly LineagePackage[], chosen: ReadonlySet<string>): Set<string> =>
  discarded(forkGroups(unique(packages)), chosen);

const isChainBreak = (
  one: LineagePackage,
  known: ReadonlyMap<string, LineagePackage>,
  bySeqNumber: ReadonlySet<number>,
) => {
  if (one.prev === null) return one.seq > 1;
  if (one.seq === 1) return true;
  const before = known.get(one.prev);
  if (before) return before.seq !== one.seq - 1;
  // The predecessor may have gone elsewhere, unless its number is here under another digest.
  return bySeqNumber.has(one.seq - 1);
};

/**
 * Lineage of a set of packages of one (unit, key).
 *
 * @param packages in any order, duplicates allowed
 * @param chosen   digests that a clerk picked out of forks
 * @returns the same for every order and duplication of the input
 */
export const lineageOf = (packages: readonly LineagePackage[], chosen: ReadonlySet<string> = new Set()): Lineage => {
  const all = unique(packages);
  const groups = forkGroups(all);
  const out = discarded(groups, chosen);
  const alive = all.filter((one) => !out.has(one.digest));
  const forks = forkGroups(alive);
  const waiting = new Set(forks.flat().map((one) => one.digest));
  const snapshots = alive.filter((one) => one.isSnapshot);
  const highest = snapshots.at(-1);
  const seqs = [...new Set(all.map((one) => one.seq))];
  const known = new Map(all.map((one) => [one.digest, one]));
  const present = new Set(seqs);
  return {
    candidate: highest && !waiting.has(highest.digest) ? highest.digest : null,
    superseded: snapshots.filter((one) => one !== highest && !waiting.has(one.digest)).map((one) => one.digest),
    forks: forks.map((group) => group.map((one) => one.digest)),
    gaps: seqs.slice(1).flatMap((to, index) => {
      const from = seqs[index] ?? to;
      return to - from > 1 ? [{ from, to }] : [];
    }),
    chainBreaks: alive.filter((one) => isChainBreak(one, known, present)).map(({ digest, seq }) => ({ digest, seq })),
  };
};

/**
 * What lineage says about one package: P_FORK, W_SEQ_GAP before it, W_CHAIN_BREAK.
 *
 * @param packages the whole set of its (unit, key), itself included
 */
export const lineageFindings = (
  digest: string,
  packages: readonly LineagePackage[],
  chosen: ReadonlySet<string> = new Set(),
): PackageFinding[] => {
  const lineage = lineageOf(packages, chosen);
  const seqOf = new Map(packages.map((one) => [one.digest, one.seq]));
  const own = seqOf.get(digest);
  const fork = lineage.forks.find((group) => group.includes(digest));
  const gap = lineage.gaps.find(({ to }) => to === own);
  const findings: PackageFinding[] = [];
  if (fork) {
    const seqs = [...new Set(fork.map((one) => seqOf.get(one)))].join('、');
    findings.push({ code: 'P_FORK', params: { seqs } });
  }
  if (gap) findings.push({ code: 'W_SEQ_GAP', params: gap });
  if (own !== undefined && lineage.chainBreaks.some((one) => one.digest === digest))
    findings.push({ code: 'W_CHAIN_BREAK', params: { seq: own } });
  return findings;
};

/**
 * May this package be accepted? Only the candidate may; one of a fork that left no candidate waits for the clerk.
 *
 * @throws DomainError E_REPLAY { seq, candidate } for an older snapshot; forks are not refused here, they are pending
 */
export const checkAcceptance = (
  digest: string,
  packages: readonly LineagePackage[],
  chosen: ReadonlySet<string> = new Set(),
): void => {
  const { candidate, forks } = lineageOf(packages, chosen);
  if (candidate === digest || (candidate === null && forks.some((group) => group.includes(digest)))) return;
  const seqOf = new Map(packages.map((one) => [one.digest, one.seq]));
  // While the newest ones contradict each other there is no candidate, but those before it are old all the same.
  const newest = Math.max(...forks.flat().map((one) => seqOf.get(one) ?? 0));
  const current = candidate === null ? newest : (seqOf.get(candidate) ?? 0);
  throw new DomainError('E_REPLAY', { seq: seqOf.get(digest) ?? 0, candidate: current });
};
