/**
 * 抽审: which risk points get a second look. What is drawn at random follows from a salt that is printed and from the
 * package and the risk, so that anybody can draw again and come to the same list.
 */
import type { LevelOrdinal, RiskId, UnitCode } from '../ids.ts';

export type SpotRule = {
  /** every point of the most severe level */
  isSevereDrawn: boolean;
  /** every point that is new or changed against what was accepted before */
  isChangedDrawn: boolean;
  /** of the others, 0–100 */
  randomPercent: number;
};

export const spotReasons = ['severe', 'changed', 'random'] as const;
export type SpotReason = (typeof spotReasons)[number];

export type SpotCandidate = {
  unit: UnitCode;
  /** digest of the package */
  package: string;
  riskId: RiskId;
  level: LevelOrdinal | null;
  isChanged: boolean;
  /** SHA-256 of `salt package riskId`, hex */
  lot: string;
};

export type SpotItem = Pick<SpotCandidate, 'unit' | 'package' | 'riskId'> & { reasons: SpotReason[] };

/** Everything drawn, in the order of the candidates; the random share is rounded up and goes by the smallest lots. */
export const drawSpots = (candidates: readonly SpotCandidate[], rule: SpotRule): SpotItem[] => {
  const byRule = (one: SpotCandidate): SpotReason[] => [
    ...(rule.isSevereDrawn && one.level === 1 ? (['severe'] as const) : []),
    ...(rule.isChangedDrawn && one.isChanged ? (['changed'] as const) : []),
  ];
  const others = candidates.filter((one) => byRule(one).length === 0);
  const count = Math.ceil((others.length * rule.randomPercent) / 100);
  const lucky = new Set(others.toSorted((a, b) => (a.lot < b.lot ? -1 : 1)).slice(0, count));
  return candidates.flatMap((one) => {
    const reasons = lucky.has(one) ? (['random'] as const) : byRule(one);
    const { unit, riskId } = one;
    return reasons.length === 0 ? [] : [{ unit, package: one.package, riskId, reasons: [...reasons] }];
  });
};
