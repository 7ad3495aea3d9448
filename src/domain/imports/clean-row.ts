import { cleanCell } from './clean-cell.ts';
import { finding, type Finding, type FindingCode } from './finding.ts';
import type { CellMark, SheetRow } from './sheet.ts';

/**
 * A source row ready for recognition.
 *
 * @property own texts of cells that are not copies of a merged area's first cell; '' elsewhere
 */
export type CleanRow = {
  line: number;
  hidden: boolean;
  cells: string[];
  own: string[];
  marks: SheetRow['marks'];
  findings: Finding[];
};

const markFindings: Partial<Record<CellMark, FindingCode>> = {
  formula: 'formula',
  'formula-without-result': 'formula-without-result',
  'external-link': 'external-link',
  'error-value': 'error-value',
};

export const cleanRow = (row: SheetRow, masked: boolean): CleanRow => {
  const copied = new Set(row.marks.filter(({ mark }) => mark.startsWith('filled')).map(({ column }) => column));
  const cleaned = row.cells.map((cell, column) => cleanCell(cell, column, masked));
  const cells = cleaned.map((cell) => cell.text);
  const findings = cleaned.flatMap((cell, column) => (copied.has(column) ? [] : cell.findings));
  for (const { column, mark } of row.marks) {
    const code = markFindings[mark];
    if (code) findings.push(finding(code, column, mark === 'error-value' ? { value: cells[column] ?? '' } : {}));
  }
  if (row.hidden) findings.push(finding('hidden-row'));
  const own = cells.map((cell, column) => (copied.has(column) ? '' : cell));
  return { line: row.line, hidden: row.hidden, cells, own, marks: row.marks, findings };
};

/** Columns that have a text of their own. */
export const ownColumns = (row: CleanRow): number[] => row.own.flatMap((text, column) => (text === '' ? [] : [column]));

export const hasMark = (row: CleanRow, column: number, mark: CellMark): boolean =>
  row.marks.some((one) => one.column === column && one.mark === mark);
