import type { Desk } from './demo-desk.ts';
import type { ExchangeCounts } from './exchange-packages.ts';
import type { DemoCounty } from './demo-county.ts';

/** report.json of the demonstration; every figure comes from the county's own calls. */
export type DemoReport = {
  /** submitting units, without the county */
  units: number;
  packages: { accepted: number; returned: number; refused: number };
  missing: string[];
  risks: { total: number; byLevel: Record<string, number>; byCategory: Record<string, number> };
  measures: { prevent: number; monitor: number; dispose: number };
  selfScores: { min: number; median: number; max: number };
  seconds: number;
};

/** @param startedAt milliseconds of the process clock */
export async function demoReport(
  county: Desk,
  demo: DemoCounty,
  exchanged: ExchangeCounts,
  startedAt: number,
): Promise<DemoReport> {
  const { rows, scores } = await county.api.rollup.get({});
  const sum = rows.find(({ kind }) => kind === 'total')?.totals ?? {};
  const tracked = await county.api.tracking.list({});
  const { levels, vocabularies } = demo.settings;
  const categories = [...vocabularies.categories, { code: 'none', name: '未分类' }];
  return {
    units: demo.units.length,
    packages: {
      accepted: tracked.filter(({ state }) => state === 'accepted').length,
      returned: exchanged.returned,
      refused: exchanged.refused,
    },
    missing: tracked.filter(({ acceptedDigest }) => acceptedDigest === null).map(({ unit }) => unit),
    risks: {
      total: sum['risks'] ?? 0,
      byLevel: Object.fromEntries(levels.names.map((_, index) => [String(index + 1), sum[`level:${index + 1}`] ?? 0])),
      byCategory: Object.fromEntries(categories.map(({ code, name }) => [name, sum[`category:${code}`] ?? 0])),
    },
    measures: {
      prevent: sum['phase:prevent'] ?? 0,
      monitor: sum['phase:monitor'] ?? 0,
      dispose: sum['phase:dispose'] ?? 0,
    },
    selfScores: { min: scores?.min ?? 0, median: scores?.median ?? 0, max: scores?.max ?? 0 },
    seconds: Math.round((performance.now() - startedAt) / 100) / 10,
  };
}
