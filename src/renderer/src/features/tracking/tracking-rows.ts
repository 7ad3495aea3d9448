/** Which units the table shows, and how they hang together. */
import type { api } from '../../api/client.ts';

export type Tracked = Awaited<ReturnType<typeof api.tracking.list>>[number];
/** `group`: a unit with others below it that are shown too. */
export type TrackedRow = Tracked & { key: string; children?: TrackedRow[] };

export type Filters = {
  /** state or mark; '' = all */
  state: string;
  search: string;
  /** code of a unit with units below; '' = all */
  township: string;
  kind: string;
  /** name; '' = all, `nobody` = without one */
  reviewer: string;
};

export const noFilters: Filters = { state: '', search: '', township: '', kind: '', reviewer: '' };
export const NOBODY = '\u0000nobody';

const isOfState = ({ state, marks }: Tracked, wanted: string): boolean =>
  wanted === '' || state === wanted || marks.some((mark) => mark === wanted);

/** All conditions together; `without: 'state'` for the counts that choose a state. */
export const filterUnits = (units: readonly Tracked[], filters: Filters, without?: 'state'): Tracked[] =>
  units.filter(
    (unit) =>
      (without === 'state' || isOfState(unit, filters.state)) &&
      (filters.search === '' || unit.name.includes(filters.search)) &&
      (filters.township === '' || unit.unit === filters.township || unit.submitTo === filters.township) &&
      (filters.kind === '' || unit.kind === filters.kind) &&
      (filters.reviewer === '' || (unit.reviewer ?? NOBODY) === filters.reviewer),
  );

/** Units under the one they submit to, where that one is shown too; the order stays. */
export const unitTree = (units: readonly Tracked[]): TrackedRow[] => {
  const shown = new Set(units.map(({ unit }) => unit));
  const parentOf = ({ submitTo }: Tracked): string => (submitTo !== null && shown.has(submitTo) ? submitTo : '');
  const below = new Map<string, Tracked[]>();
  for (const unit of units) below.set(parentOf(unit), [...(below.get(parentOf(unit)) ?? []), unit]);
  const rowsUnder = (code: string): TrackedRow[] =>
    (below.get(code) ?? []).map((unit) => {
      const children = rowsUnder(unit.unit);
      return { ...unit, key: unit.unit, ...(children.length > 0 ? { children } : {}) };
    });
  return rowsUnder('');
};

/** 小计: the unit itself and all below it. */
export const subtotal = (row: TrackedRow): { accepted: number; all: number } => {
  const own = row.state === 'exempt' ? { accepted: 0, all: 0 } : { accepted: Number(row.state === 'accepted'), all: 1 };
  return (row.children ?? [])
    .map(subtotal)
    .reduce((sum, one) => ({ accepted: sum.accepted + one.accepted, all: sum.all + one.all }), own);
};
