/** 统计依据: what a printed figure was counted from, as digests; their set is one code of 30 digits on the paper. */
import type { CycleCode, Instant, UnitCode } from '../ids.ts';

/** Which packages and entries are counted. */
export type CountedBasis = {
  cycle: CycleCode;
  /** also what was received but not decided */
  withReceived: boolean;
  /** only these units, by code; null = all */
  units: readonly UnitCode[] | null;
};

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

export type KeptCode = CountedCode & { countedAt: Instant; countedBy: string };

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
