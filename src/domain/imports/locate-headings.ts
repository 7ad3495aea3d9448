/** Finding the heading row or rows of a table under its title lines. */
import { hasMark, ownColumns, type CleanRow } from './clean-row.ts';
import type { ImportKind } from './fields.ts';
import { fieldCandidates, headingSetKey, suggestMapping, type ImportMapping } from './import-mapping.ts';
import { joinLines, normaliseHeading } from './plain-text.ts';

/** @property from,to indexes into the rows, both included */
export type LocatedHeadings = { from: number; to: number; headings: string[] };

const searchedRows = 100;
const longestHeading = 24;

/**
 * The rows that best look like headings: at least three known headings, or two that are most of the row. One row
 * above (groups) or below (sub-headings) is taken along. Undefined when there is none.
 */
export const locateHeadings = (rows: readonly CleanRow[]): LocatedHeadings | undefined => {
  const scored = rows.slice(0, searchedRows).map((row, index) => ({ index, score: headingScore(row) }));
  const best = scored.toSorted((a, b) => b.score - a.score || a.index - b.index)[0];
  if (best === undefined || best.score === 0) return undefined;
  const from = isGroupRow(rows[best.index - 1], rows[best.index]) ? best.index - 1 : best.index;
  const to = from === best.index && isSubRow(rows[best.index], rows[best.index + 1]) ? best.index + 1 : best.index;
  return headingsAt(rows, from, to);
};

/** Headings of a saved mapping or of lines named by the user; falls back to locateHeadings. */
export const locateBy = (
  rows: readonly CleanRow[],
  mapping: ImportMapping | undefined,
  headingLines: readonly number[] | undefined,
): LocatedHeadings | undefined => {
  if (headingLines !== undefined && headingLines.length > 0) {
    const from = rows.findIndex((row) => row.line === Math.min(...headingLines));
    const to = rows.findIndex((row) => row.line === Math.max(...headingLines));
    if (from >= 0 && to >= from) return headingsAt(rows, from, to);
  }
  const found = locateHeadings(rows);
  if (mapping === undefined || (found && headingSetKey(found.headings) === mapping.headingSetKey)) return found;
  for (let from = 0; from < Math.min(rows.length, searchedRows); from++) {
    for (const to of [from, from + 1]) {
      const candidate = to < rows.length ? headingsAt(rows, from, to) : undefined;
      if (candidate && headingSetKey(candidate.headings) === mapping.headingSetKey) return candidate;
    }
  }
  return found;
};

const headingScore = (row: CleanRow): number => {
  const own = ownColumns(row);
  const kinds: ImportKind[] = ['risks', 'scores'];
  const counts = kinds.map((kind) => own.filter((column) => isHeading(row.own[column] ?? '', kind)).length);
  const known = Math.max(...counts);
  if (known < 2 || (known === 2 && own.length > 3)) return 0;
  const texts = own.map((column) => row.own[column] ?? '');
  const { weight } = suggestMapping(texts);
  return weight < 1.5 || known < own.length * 0.4 ? 0 : weight + known / 100;
};

const isHeading = (text: string, kind: ImportKind): boolean =>
  normaliseHeading(text).length <= longestHeading && fieldCandidates(text, kind).some((one) => one.weight >= 0.4);

const isGroupRow = (row: CleanRow | undefined, below: CleanRow | undefined): boolean => {
  if (row === undefined || below === undefined) return false;
  const own = ownColumns(row);
  const spans = row.marks.filter(({ mark }) => mark === 'filled-across').length;
  const isLabel = (text: string): boolean => /[:：]|^(姓名|岗位|职务|所在科室|科室|填报单位|单位)$/.test(text);
  return own.length >= 2 && spans > 0 && own.every((column) => !isLabel(row.own[column] ?? ''));
};

const isSubRow = (row: CleanRow | undefined, below: CleanRow | undefined): boolean => {
  if (row === undefined || below === undefined || below.line !== row.line + 1) return false;
  const own = ownColumns(below);
  const isKnown = (column: number): boolean => {
    const text = below.own[column] ?? '';
    const isShort = normaliseHeading(text).length <= 12 && !/\d/.test(normaliseHeading(text));
    return isShort && (isHeading(text, 'risks') || isHeading(text, 'scores'));
  };
  const repeats = own.every(
    (column) => normaliseHeading(below.own[column] ?? '') === normaliseHeading(row.own[column] ?? ''),
  );
  return own.length > 0 && !repeats && own.every(isKnown);
};

const headingsAt = (rows: readonly CleanRow[], from: number, to: number): LocatedHeadings => {
  const chosen = rows.slice(from, to + 1);
  const width = Math.max(...chosen.map((row) => row.cells.length));
  const headings = Array.from({ length: width }, (_, column) => headingOf(chosen, column));
  return { from, to, headings };
};

const headingOf = (rows: readonly CleanRow[], column: number): string => {
  const parts: string[] = [];
  for (const [index, row] of rows.entries()) {
    const isLast = index === rows.length - 1;
    const below = rows.slice(index + 1).some((lower) => (lower.cells[column] ?? '') !== '');
    // A merged group keeps its text in each column; in a csv only the first one has it.
    const isBlankGroup = !isLast && (row.cells[column] ?? '') === '' && below;
    const across = isLast && rows.length === 1 && hasMark(row, column, 'filled-across');
    const text = across ? '' : isBlankGroup ? leftText(row, column) : (row.cells[column] ?? '');
    // A slash joins the two rows, so one inside a heading is widened there.
    const joined = joinLines(text).replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
    const plain = rows.length > 1 ? joined.replaceAll('/', '／') : joined;
    if (plain !== '' && parts.at(-1) !== plain) parts.push(plain);
  }
  return parts.join('/');
};

const leftText = (row: CleanRow, column: number): string =>
  row.cells.slice(0, column).findLast((cell) => cell !== '') ?? '';
