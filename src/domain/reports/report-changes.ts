/** A frozen report beside today's figures. */
import type { RollupRow } from '../rollup/rollup-rows.ts';

/** A line of the report: figures as frozen and as they are now; null = had or has no figures. */
export type ComparedRow = Pick<RollupRow, 'kind' | 'title' | 'unitCode'> & {
  frozen: RollupRow['totals'];
  now: RollupRow['totals'];
  /** keys of totals that differ, in no order */
  changed: string[];
};

/** Lines in the order of the frozen report; lines that came since stand last. */
export function compareRows(frozen: readonly RollupRow[], now: readonly RollupRow[]): ComparedRow[] {
  const place = ({ kind, unitCode, title }: RollupRow): string => `${kind} ${unitCode ?? title}`;
  const today = new Map(now.map((row) => [place(row), row]));
  const then = new Set(frozen.map(place));
  return [
    ...frozen.map((row) => compared(row, row.totals, today.get(place(row))?.totals ?? null)),
    ...now.filter((row) => !then.has(place(row))).map((row) => compared(row, null, row.totals)),
  ];
}

function compared(row: RollupRow, frozen: RollupRow['totals'], now: RollupRow['totals']): ComparedRow {
  const keys = new Set([...Object.keys(frozen ?? {}), ...Object.keys(now ?? {})]);
  const { kind, title, unitCode } = row;
  return { kind, title, unitCode, frozen, now, changed: [...keys].filter((key) => frozen?.[key] !== now?.[key]) };
}
