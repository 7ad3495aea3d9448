/** 统计依据: what a printed figure was counted from, as digests; their set is one code of 30 digits on the paper. */
import type { CycleCode, Instant, UnitCode } from '../ids.ts';
import type { Condition } from '../rollup/cross-conditions.ts';
import { isOfUnit } from '../rollup/cross-definition.ts';

/** Which packages and entries are counted. */
export type CountedBasis = {
  cycle: CycleCode;
  /** also what was received but not decided */
  withReceived: boolean;
  /** only these units, by code; null = all */
  units: readonly UnitCode[] | null;
  /** a filter on units (单位, 乡镇, 单位性质 …), asked of the units of the day; left out = none */
  within?: readonly Condition[];
  /** the texts that a search looks through (core/search/searched-snapshots.ts), whatever was decided about them */
  texts?: true;
};

/**
 * The basis of figures counted under conditions. Those on units leave packages out, so they narrow it; those on levels,
 * categories and the like choose among the rows of packages that are read whole.
 */
export function basisWithin(
  { cycle, withReceived }: Pick<CountedBasis, 'cycle' | 'withReceived'>,
  conditions: readonly Condition[],
): CountedBasis {
  const within = conditions.filter(({ dimension }) => isOfUnit(dimension));
  return { cycle, withReceived, units: null, ...(within.length === 0 ? {} : { within }) };
}

/** Whether conditions also choose rows inside the packages that are counted. */
export const choosesRows = (conditions: readonly Condition[]): boolean =>
  conditions.some(({ dimension }) => !isOfUnit(dimension));

/**
 * `package`: digest of the signed manifest; `entry`: SHA-256 of the canonical facts of an own or a 代报 entry; `levels`:
 * SHA-256 of the levels this ledger decided itself, which also count (docs/FORMS.md, 统计依据编码).
 */
export type CountedSource = { unit: UnitCode; kind: 'package' | 'entry' | 'levels'; digest: string };

/** A code that once stood on paper, with what it was counted from. */
export type CountedCode = {
  /** 30 digits */
  code: string;
  basis: CountedBasis;
  sources: readonly CountedSource[];
};

/** A basis a code was printed for; another filter may count the very same packages. */
export type KeptBasis = { basis: CountedBasis; countedAt: Instant; countedBy: string };
export type KeptCode = Pick<CountedCode, 'code' | 'sources'> & {
  /** at least one, the oldest first */
  bases: readonly [KeptBasis, ...KeptBasis[]];
};

/** Units behind a code; levels decided here are no unit of their own. */
export const countedUnits = (sources: readonly CountedSource[]): number =>
  new Set(sources.flatMap(({ kind, unit }) => (kind === 'levels' ? [] : [unit]))).size;

/** The text whose SHA-256 is the code: every digest once, in lower-case hex, sorted, each with a line feed after it. */
export const countedText = (sources: readonly CountedSource[]): string =>
  [...new Set(sources.map(({ digest }) => digest))]
    .toSorted()
    .map((digest) => `${digest}\n`)
    .join('');

export type CountedChange = { unit: UnitCode; before: CountedSource | null; now: CountedSource | null };

/** What came, went and was replaced since, by unit; empty = counted from the very same. */
export function countedChanges(before: readonly CountedSource[], now: readonly CountedSource[]): CountedChange[] {
  const place = ({ unit, kind }: CountedSource): string => (kind === 'levels' ? 'levels' : `unit ${unit}`);
  const [then, today] = [before, now].map((sources) => new Map(sources.map((source) => [place(source), source])));
  const places = new Set([...(then?.keys() ?? []), ...(today?.keys() ?? [])]);
  return [...places].flatMap((at) => {
    const [one, other] = [then?.get(at) ?? null, today?.get(at) ?? null];
    const unit = other?.unit ?? one?.unit ?? '';
    return one?.digest === other?.digest ? [] : [{ unit, before: one, now: other }];
  });
}
