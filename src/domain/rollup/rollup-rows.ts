/** 汇总表 as rows, from totals per unit; where the totals come from (rows or SQL) makes no difference. */
import type { UnitCode } from '../ids.ts';
import type { Totals } from '../registers/totals.ts';
import { unitByCode, childrenOf, descendantsOf } from '../units/unit-tree.ts';
import type { Unit } from '../units/unit.ts';
import { sumTotals } from './sum-totals.ts';

/** `own` an office of the collecting unit or the unit itself, `unit` a unit below, `subtotal` 小计, `total` 合计. */
export type RollupRow = {
  kind: 'own' | 'unit' | 'subtotal' | 'total';
  title: string;
  /** null for offices and 合计; the enclosing unit's code for 小计 */
  unitCode: UnitCode | null;
  /** null = nothing received: cells stay empty, they are not 0 */
  totals: Totals | null;
  /** units with totals / units asked, itself included; 1/1 for an own row */
  received: number;
  expected: number;
};

export type RollupInput = {
  /** the unit that collects */
  root: UnitCode;
  units: readonly Unit[];
  /** totals per unit code, of accepted snapshots; units without one are missing */
  totals: ReadonlyMap<UnitCode, Totals>;
  /** the collecting unit's own offices, in order; their totals must add up to the unit's own; empty = one row for it */
  offices?: readonly { title: string; totals: Totals }[];
  /** children: one row per unit directly below, with its own below added; all: every unit, 小计 per enclosing unit */
  depth: 'children' | 'all';
};

/**
 * Rows of the roll-up: own rows, then units below in printing order, 合计 last. Exempt units (免报) without totals have
 * a row, but are not asked (`expected`).
 */
export const rollupRows = (input: RollupInput): RollupRow[] => {
  const rows = [...ownRows(input), ...childrenOf(input.units, input.root).flatMap((unit) => unitRows(input, unit))];
  return [...rows, totalRow(input)];
};

const ownRows = ({ root, units, totals, offices = [] }: RollupInput): RollupRow[] => {
  if (offices.length > 0) {
    return offices.map(({ title, totals: own }) => ({ ...one, kind: 'own', title, unitCode: null, totals: own }));
  }
  const own = totals.get(root);
  const title = `${unitByCode(units, root)?.name ?? root}本级`;
  return own === undefined ? [] : [{ ...one, kind: 'own', title, unitCode: root, totals: own }];
};
const one = { received: 1, expected: 1 };

const unitRows = (input: RollupInput, unit: Unit): RollupRow[] => {
  const below = descendantsOf(input.units, unit.code);
  if (input.depth === 'children') return [{ ...summed(input, [unit, ...below]), ...head('unit', unit) }];
  const self: RollupRow = { ...summed(input, [unit]), ...head('unit', unit) };
  if (below.length === 0) return [self];
  const subtotal = { ...summed(input, [unit, ...below]), ...head('subtotal', unit), title: `${unit.name}小计` };
  return [self, ...childrenOf(input.units, unit.code).flatMap((child) => unitRows(input, child)), subtotal];
};

const head = (kind: RollupRow['kind'], { name, code }: Unit) => ({ kind, title: name, unitCode: code });

/** The own unit's figures come from its offices where these are given, so that the column adds up to what it shows. */
const totalRow = (input: RollupInput): RollupRow => {
  const below = descendantsOf(input.units, input.root);
  const own = ownRows(input)
    .map((row) => row.totals)
    .filter((each) => each !== null);
  const { totals, received, expected } = summed(input, below);
  const all = sumTotals([...own, ...(totals === null ? [] : [totals])]);
  const hasAny = own.length > 0 || totals !== null;
  return { kind: 'total', title: '合计', unitCode: null, totals: hasAny ? all : null, received, expected };
};

const summed = (input: RollupInput, units: readonly Unit[]): Pick<RollupRow, 'totals' | 'received' | 'expected'> => {
  const present = units.map(({ code }) => input.totals.get(code)).filter((each) => each !== undefined);
  const asked = units.filter(({ code, participation }) => participation !== 'exempt' || input.totals.has(code));
  const [only] = present;
  const totals = only === undefined ? null : units.length === 1 ? only : sumTotals(present);
  return { totals, received: present.length, expected: asked.length };
};
