/** 分叉: packages of one unit and key that contradict each other, for a person to choose between. */
import type { CycleCode, Instant, UnitCode } from '../../domain/ids.ts';
import { lineageOf } from '../../domain/packages/lineage.ts';
import { isYearType } from '../../domain/packages/manifest.ts';
import type { ReadDb } from '../db/handles.ts';
import { lineagePackage } from './decide-package.ts';
import { forkChoices, type HeldPackage, listPackages } from './packages.repo.ts';

export type ForkedPackage = Pick<
  HeldPackage,
  'digest' | 'seq' | 'submissionNo' | 'heldAt' | 'state' | 'totals' | 'type'
> & {
  /** what the sender's clock said; never used for order */
  claimedAt: Instant;
  isChosen: boolean;
};
export type Fork = { unit: UnitCode; packages: ForkedPackage[]; isSettled: boolean };

/** By unit; those somebody chose between are listed too, so that the choice can be taken back. */
export function listForks(db: ReadDb, cycle: CycleCode): Fork[] {
  const chosen = forkChoices(db);
  const lineages = Object.groupBy(
    listPackages(db, { direction: 'in' }),
    ({ unit, keySha256 }) => `${unit} ${keySha256}`,
  );
  return Object.values(lineages).flatMap((lineage = []) => {
    // As if nobody had chosen: a choice hides a fork, it does not undo it.
    const { forks } = lineageOf(lineage.map(lineagePackage));
    return forks.flatMap((group) => {
      const rivals = lineage.filter((one) => group.includes(one.digest) && one.cycle === cycle && isYearType(one.type));
      return rivals.length < 2 ? [] : [forkOf(rivals, chosen)];
    });
  });
}

const forkOf = (rivals: readonly HeldPackage[], chosen: ReadonlySet<string>): Fork => ({
  unit: rivals[0]?.unit ?? '',
  isSettled: rivals.some(({ digest }) => chosen.has(digest)),
  packages: rivals.map(({ digest, seq, submissionNo, heldAt, state, totals, type, claimedAt }) => ({
    digest,
    seq,
    submissionNo,
    heldAt,
    state,
    totals,
    type,
    claimedAt,
    isChosen: chosen.has(digest),
  })),
});
