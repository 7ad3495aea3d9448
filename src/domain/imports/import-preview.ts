/** The complete preview of a foreign table: what every row means, before anything is written. Start at previewSheet. */
import type { LevelScheme } from '../levels/level-scheme.ts';
import type { Term } from '../vocabularies/term.ts';
import { cleanRow, ownColumns, type CleanRow } from './clean-row.ts';
import type { ImportKind } from './fields.ts';
import { finding, worstSeverity, type Finding } from './finding.ts';
import { suggestMapping, type ImportMapping } from './import-mapping.ts';
import { levelCellReader, type LevelCell } from './level-cell.ts';
import { levelScale, type LevelDirection, type LevelDirectionReport, type LevelScale } from './level-scale.ts';
import { locateBy, type LocatedHeadings } from './locate-headings.ts';
import { pointsBalance } from './points-balance.ts';
import type { PreviewRow, RowVerdict } from './preview-row.ts';
import { readRiskRow, type RiskRowContext } from './read-risk-row.ts';
import { readScoreRow } from './read-score-row.ts';
import { resolveRow, type ResolvedRow } from './resolve-row.ts';
import { isNumberedSection, rowKinds, sectionTitleOf, saysMore, type RowKind } from './row-kind.ts';
import type { Sheet } from './sheet.ts';
import { readTitleContext, type TitleContext } from './title-context.ts';

/**
 * @property mapping      a saved or corrected mapping; used when its headings are found in the sheet
 * @property headingLines 1-based lines of the headings, when the user had to point at them
 * @property maskIdentityNumbers true when the user has confirmed that identity numbers are masked
 */
export type PreviewOptions = {
  mapping?: ImportMapping;
  headingLines?: number[];
  levelDirection?: LevelDirection;
  levelScheme: LevelScheme;
  categories: readonly Term[];
  methods: readonly Term[];
  maskIdentityNumbers?: boolean;
};

/** @property rows one per non-empty row of the source, in order; @property notes findings about the sheet as a whole */
export type SheetPreview = {
  sheet: string;
  kind: ImportKind | 'unknown';
  mapping: ImportMapping | null;
  headings: string[];
  levelDirection: LevelDirectionReport;
  context: TitleContext;
  notes: Finding[];
  rows: PreviewRow[];
};

/** Recognises a sheet and reads all of it. Never throws for what is in the sheet: that becomes findings. */
export const previewSheet = (sheet: Sheet, options: PreviewOptions): SheetPreview => {
  const rows = sheet.rows
    .map((row) => cleanRow(row, options.maskIdentityNumbers === true))
    .filter((row) => ownColumns(row).length > 0);
  const notes = sheet.hidden ? [finding('hidden-sheet')] : [];
  const located = locateBy(rows, options.mapping, options.headingLines);
  if (located === undefined) return unrecognised(sheet, rows, notes, options);

  const mapping = chooseMapping(located, rows, options);
  const kinds = rowKinds(rows, located, mapping);
  const titles = readTitleContext(rows.slice(0, located.from));
  const readLevel = levelCellReader(options.levelScheme.names);
  const scale = scaleOf(rows, kinds, mapping, options, readLevel);
  const { categories, methods } = options;
  const read = readRows(rows, kinds, { mapping, scale, readLevel, categories, methods, titles });
  const balanced = mapping.kind === 'scores' ? pointsBalance(rows, kinds, mapping, read) : read;
  return {
    sheet: sheet.name,
    kind: mapping.kind,
    mapping,
    headings: mapping.headings,
    levelDirection: scale.direction,
    context: titles,
    notes: [...notes, ...sheetNotes(mapping, scale)],
    rows: balanced,
  };
};

const chooseMapping = (located: LocatedHeadings, rows: readonly CleanRow[], options: PreviewOptions): ImportMapping => {
  const suggested = suggestMapping(trimEnd(located.headings, rows.slice(located.to + 1))).mapping;
  return options.mapping?.headingSetKey === suggested.headingSetKey ? options.mapping : suggested;
};

/** Columns right of the last heading belong to the table only if a row below has something in them. */
const trimEnd = (headings: string[], below: readonly CleanRow[]): string[] => {
  const last = headings.findLastIndex((heading) => heading !== '') + 1;
  const widest = Math.max(last, ...below.map((row) => (ownColumns(row).at(-1) ?? -1) + 1));
  return Array.from({ length: Math.max(last, Math.min(widest, last + 1)) }, (_, column) => headings[column] ?? '');
};

const scaleOf = (
  rows: readonly CleanRow[],
  kinds: readonly RowKind[],
  mapping: ImportMapping,
  options: PreviewOptions,
  readLevel: (text: string) => LevelCell,
): LevelScale => {
  const column = mapping.kind === 'risks' ? mapping.columns.indexOf('level') : -1;
  const data = rows.filter((_, index) => kinds[index] === 'data');
  const readings = column < 0 ? [] : data.flatMap((row) => readLevel(row.own[column] ?? '').levels);
  // A remark beside a row may say it too, so every text with 「级」 is searched.
  const notes = rows.flatMap((row) => row.own.filter((text, at) => at !== column && text.includes('级')));
  return levelScale(readings, notes, options.levelScheme, options.levelDirection);
};

const readRows = (rows: readonly CleanRow[], kinds: readonly RowKind[], context: RiskRowContext): PreviewRow[] => {
  const { mapping } = context;
  let section = '';
  let above: ResolvedRow | undefined;
  return rows.map((row, index) => {
    const kind = kinds[index] ?? 'data';
    if (kind === 'section') {
      section = sectionTitleOf(row, mapping);
      above = undefined;
    }
    if (kind !== 'data') return otherRow(row, kind, kind === 'section' && saysMore(row, mapping));
    const resolved = resolveRow(row, above, isNumberedSection(row, mapping) ? '' : section, mapping);
    above = resolved;
    const read = mapping.kind === 'risks' ? readRiskRow(resolved, context) : readScoreRow(resolved, mapping);
    const beyond = ownColumns(row).filter((column) => column >= mapping.columns.length);
    const findings = [
      ...resolved.findings,
      ...read.findings,
      ...beyond.map((column) => finding('beyond-headings', column)),
    ];
    return { ...base(row), verdict: dataVerdict(findings), findings, values: read.drafts };
  });
};

const base = (row: CleanRow): Pick<PreviewRow, 'line' | 'hidden' | 'text'> => ({
  line: row.line,
  hidden: row.hidden,
  text: row.own.filter((text) => text !== '').join('｜'),
});

const otherRow = (row: CleanRow, kind: Exclude<RowKind, 'data'>, keepsContent: boolean): PreviewRow => {
  const findings = [...row.findings];
  if (kind === 'footer') findings.push(finding('footer-row'));
  if (kind === 'example') findings.push(finding('example-row'));
  if (keepsContent) findings.push(finding('section-content-kept'));
  const verdict = kind === 'footer' || kind === 'example' ? 'skipped' : kind;
  // An identity number holds a row back wherever it stands.
  return { ...base(row), verdict: worstSeverity(findings) === 'error' ? 'error' : verdict, findings, values: [] };
};

const dataVerdict = (findings: readonly Finding[]): RowVerdict => {
  const worst = worstSeverity(findings);
  return worst === 'info' ? 'ok' : worst;
};

const sheetNotes = (mapping: ImportMapping, scale: LevelScale): Finding[] => {
  const notes: Finding[] = [];
  const kept = mapping.headings.filter(
    (heading, column) => mapping.columns[column] === 'remark' && !/^(备注|说明)$/.test(heading) && heading !== '',
  );
  if (kept.length > 0) notes.push(finding('columns-kept-in-remark', null, { columns: kept.join('、') }));
  if (mapping.kind === 'risks' && !mapping.columns.includes('level')) notes.push(finding('level-column-missing'));
  if (scale.direction.needsConfirmation)
    notes.push(finding('level-direction-open', null, { guess: scale.direction.guess }));
  return notes;
};

const unrecognised = (
  sheet: Sheet,
  rows: readonly CleanRow[],
  notes: Finding[],
  options: PreviewOptions,
): SheetPreview => ({
  sheet: sheet.name,
  kind: 'unknown',
  mapping: null,
  headings: [],
  levelDirection: levelScale([], [], options.levelScheme, options.levelDirection).direction,
  context: { unit: '', office: '', post: '', person: '' },
  notes: [...notes, finding('no-headings')],
  rows: rows.map((row) => {
    const verdict = worstSeverity(row.findings) === 'error' ? 'error' : 'skipped';
    return { ...base(row), verdict, findings: row.findings, values: [] };
  }),
});
