import type { SheetPlan, SheetRow } from './sheet-plan.ts';

export interface SheetPages {
  /** Number of the page per row, from 0. */
  pageOfRow: number[];
  /** First and last row of the header that is repeated; left out when its table ends on the page where it begins. */
  titleRows?: { first: number; last: number };
}

const ROUNDS = 6;

/**
 * Predicts the printed pages of a sheet, so that merged cells can be cut and page breaks set where they will be. Rows
 * under a merged cell that needs more height grow (in the plan).
 */
export function paginateSheet(plan: SheetPlan): SheetPages {
  const titles = titleRows(plan.rows);
  let pageOfRow = fillPages(plan, titles);
  for (let round = 0; round < ROUNDS && growMerged(plan.rows, pageOfRow); round++) pageOfRow = fillPages(plan, titles);
  const table = titles ? plan.rows[titles.first]?.headOf : undefined;
  const lastRow = plan.rows.findLastIndex((row) => row.bodyOf !== undefined && row.bodyOf === table);
  const goesOn = titles !== undefined && (pageOfRow[lastRow] ?? 0) > (pageOfRow[titles.last] ?? 0);
  return { pageOfRow, ...(goesOn ? { titleRows: titles } : {}) };
}

/** Header of the longest table that has one; only one block of rows can be repeated. */
function titleRows(rows: SheetRow[]): { first: number; last: number } | undefined {
  const lengths = new Map<number, number>();
  const headed = new Set(rows.map(({ headOf }) => headOf));
  for (const { bodyOf } of rows) {
    if (bodyOf !== undefined && headed.has(bodyOf)) lengths.set(bodyOf, (lengths.get(bodyOf) ?? 0) + 1);
  }
  const [longest] = [...lengths].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const first = rows.findIndex((row) => row.headOf !== undefined && row.headOf === longest);
  if (first < 0) return undefined;
  return { first, last: rows.findLastIndex((row) => row.headOf === longest) };
}

function fillPages(plan: SheetPlan, titles: { first: number; last: number } | undefined): number[] {
  const { rows, pagePt } = plan;
  const titlesPt = titles ? sum(rows.slice(titles.first, titles.last + 1)) : 0;
  const pageOfRow: number[] = [];
  let page = 0;
  let leftPt = pagePt;
  for (let at = 0; at < rows.length;) {
    const end = chunkEnd(rows, at);
    const chunk = rows.slice(at, end);
    const isStart = pageOfRow.length === 0 || pageOfRow.at(-1) !== page;
    if (sum(chunk) > leftPt && !isStart) {
      page++;
      leftPt = pagePt - (titles && at > titles.last ? titlesPt : 0);
    }
    leftPt -= sum(chunk);
    for (; at < end; at++) pageOfRow.push(page);
  }
  return pageOfRow;
}

/** Rows that stay together: those marked so, and the row after them. */
function chunkEnd(rows: SheetRow[], at: number): number {
  let end = at;
  while (rows[end]?.keepWithNext && end < rows.length - 1) end++;
  return end + 1;
}

function sum(rows: SheetRow[]): number {
  return rows.reduce((total, row) => total + row.heightPt, 0);
}

/** @returns whether a row grew */
function growMerged(rows: SheetRow[], pageOfRow: number[]): boolean {
  let grew = false;
  for (const { key, first, last, neededPt } of mergedRanges(rows, pageOfRow)) {
    const missing = neededPt - sum(rows.slice(first, last + 1));
    if (key === '' || missing <= 0.5) continue;
    grew = true;
    for (const row of rows.slice(first, last + 1)) row.heightPt += Math.ceil(missing / (last - first + 1));
  }
  return grew;
}

export interface MergedRange {
  key: string;
  first: number;
  last: number;
  neededPt: number;
}

/** Rows (from 0) that share a merged cell on one page; ranges of a single row included. */
export function mergedRanges(rows: SheetRow[], pageOfRow: number[]): MergedRange[] {
  const open = new Map<string, MergedRange>();
  const found: MergedRange[] = [];
  rows.forEach((row, at) => {
    for (const { mergeKey: key, mergedPt } of row.cells) {
      if (!key) continue;
      const range = open.get(key);
      if (range && range.last === at - 1 && pageOfRow[at - 1] === pageOfRow[at]) {
        range.last = at;
        continue;
      }
      const begun = { key, first: at, last: at, neededPt: mergedPt ?? 0 };
      open.set(key, begun);
      found.push(begun);
    }
  });
  return found;
}
