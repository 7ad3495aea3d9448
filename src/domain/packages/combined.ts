/** 汇总上报: a unit with children submits its own year with the original packages of those below. Pure. */
import { DomainError } from '../errors.ts';
import type { Day, UnitCode } from '../ids.ts';
import type { Unit } from '../units/unit.ts';

/** A package below by who sent it; its digest is that of its manifest. */
export type ChildRef = { unit: UnitCode; seq: number; digest: string };

/** A child that is not there: it counts as 缺报, never as zero. */
export type MissingChild = { unit: UnitCode; reason: string; promisedOn: Day };

/** data/children.json. `unchanged` ones went up in an earlier package and are only named. */
export type ChildList = { included: ChildRef[]; unchanged: ChildRef[]; missing: MissingChild[] };

/** data/vouchers.json: the code on the stamped paper was compared by the unit that collects. */
export type Voucher = { unit: UnitCode; keyCode: string; checkedBy: string; on: Day };

/** What a unit holds of one below when it submits. */
export type ChildStanding = {
  /** its own package that was accepted here; null = none was */
  accepted: ChildRef | null;
  /** entered here on its behalf (代报): its rows travel in the parent's own files */
  isOnBehalf: boolean;
  /** went up before, under the same digest */
  wasSent: boolean;
};

/** Units that have to be in a combined package of a unit, or be named missing. */
export const childrenToSubmit = (units: readonly Unit[], parent: UnitCode): Unit[] =>
  units.filter(({ submitTo, participation }) => submitTo === parent && participation !== 'exempt');

/**
 * Which children travel, which are only named, which are missing.
 *
 * @param onlyChanged 补报: children that went up before are named by digest instead of carried again
 * @throws DomainError CHILDREN_OPEN { units } for children that are neither accepted nor named missing ·
 *   CHILD_NOT_MISSING { unit } for one that is named missing but is there · UNIT_NOT_BELOW { unit }
 */
export const planCombined = (
  children: readonly Unit[],
  standingOf: (unit: UnitCode) => ChildStanding,
  missing: readonly MissingChild[],
  onlyChanged: boolean,
): ChildList => {
  const named = new Map(missing.map((one) => [one.unit, one]));
  const known = new Set(children.map(({ code }) => code));
  for (const { unit } of missing) if (!known.has(unit)) throw new DomainError('UNIT_NOT_BELOW', { unit });
  const list: ChildList = { included: [], unchanged: [], missing: [] };
  const open: string[] = [];
  for (const { code, name } of children) {
    const { accepted, isOnBehalf, wasSent } = standingOf(code);
    const absent = named.get(code);
    if (absent !== undefined && (accepted !== null || isOnBehalf))
      throw new DomainError('CHILD_NOT_MISSING', { unit: name });
    if (accepted !== null) list[onlyChanged && wasSent ? 'unchanged' : 'included'].push(accepted);
    else if (absent !== undefined) list.missing.push(absent);
    else if (!isOnBehalf) open.push(name);
  }
  if (open.length > 0) throw new DomainError('CHILDREN_OPEN', { units: open.join('、') });
  return list;
};
