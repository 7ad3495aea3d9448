/** From a completed row of a risk table to drafts of risks. */
import type { LevelOrdinal } from '../ids.ts';
import type { Term } from '../vocabularies/term.ts';
import { readDue } from './due.ts';
import { finding, type Finding } from './finding.ts';
import type { RiskDraft } from './import-draft.ts';
import type { ImportMapping } from './import-mapping.ts';
import type { LevelCell } from './level-cell.ts';
import type { LevelScale } from './level-scale.ts';
import { matchTerms } from './match-term.ts';
import { phaseOf, readMeasures, type MeasureDraft } from './measure-cells.ts';
import { hasMark } from './clean-row.ts';
import { joinLines } from './plain-text.ts';
import type { ResolvedRow } from './resolve-row.ts';
import { readFields, type RowReader } from './row-reader.ts';
import { splitNumbered } from './split-numbered.ts';
import type { TitleContext } from './title-context.ts';

export type RiskRowContext = {
  mapping: ImportMapping;
  scale: LevelScale;
  readLevel: (text: string) => LevelCell;
  categories: readonly Term[];
  methods: readonly Term[];
  titles: TitleContext;
};

type Read = { drafts: RiskDraft[]; findings: Finding[] };

/** Drafts of a row, one per numbered risk in its cell. A row without any risk name yields one draft and an error. */
export const readRiskRow = (row: ResolvedRow, context: RiskRowContext): Read => {
  const reader = readFields(row, context.mapping);
  const findings: Finding[] = [];
  const names = readNames(reader, context, findings);
  const levels = readLevels(reader, context, names.length, findings);
  const shared = readShared(row, reader, context, findings);
  const continuesLine = continuedLine(reader);
  const manifestations = paired(reader.text('manifestation'), names.length);
  const measures = pairedMeasures(readAllMeasures(row, reader, context), names.length);
  if (names.length > 1) findings.push(finding('risks-split', reader.column('riskName'), { count: names.length }));
  if (names.length > 1 && (manifestations.byNumber || measures.byNumber)) findings.push(finding('paired-by-number'));
  const drafts = names.map((riskName, index): RiskDraft => ({
    ...shared,
    line: row.row.line,
    continuesLine,
    riskName,
    manifestation: manifestations.at(index),
    level: levels[index] ?? null,
    measures: measures.at(index),
  }));
  return { drafts, findings };
};

const readNames = (reader: RowReader, { readLevel }: RiskRowContext, findings: Finding[]): string[] => {
  const names = splitNumbered(reader.text('riskName'));
  const [only] = names;
  if (only !== undefined && names.length === 1) {
    // One name with three manifestations and 「1中2低」 is three risks: the grain is the manifestation.
    const manifestations = splitNumbered(reader.text('manifestation')).length;
    const levels = readLevel(reader.text('level')).levels.length;
    return levels > 1 && levels === manifestations ? Array.from({ length: levels }, () => only) : names;
  }
  if (names.length > 0) return names;
  // Some published sets have only a column for the manifestation.
  const fromManifestation = splitNumbered(reader.text('manifestation'));
  if (fromManifestation.length > 0) {
    findings.push(finding('risk-name-from-manifestation', reader.column('manifestation')));
    return fromManifestation;
  }
  findings.push(finding('risk-name-missing', reader.column('riskName')));
  return [''];
};

const readLevels = (
  reader: RowReader,
  { scale, readLevel }: RiskRowContext,
  count: number,
  findings: Finding[],
): (LevelOrdinal | null)[] => {
  const column = reader.column('level');
  if (column === null) return [];
  const cell = readLevel(reader.text('level'));
  const ordinals = cell.levels.map((level) => scale.ordinalOf(level));
  if (cell.unknown !== '' || ordinals.includes(undefined)) {
    findings.push(finding('level-unknown', column, { value: joinLines(reader.text('level')) }));
    return [];
  }
  if (ordinals.length === 0) {
    findings.push(finding('level-missing', column));
    return [];
  }
  const known = ordinals.map((ordinal) => ordinal ?? null);
  if (known.length === 1 && !cell.counted) return Array.from({ length: count }, () => known[0] ?? null);
  const value = joinLines(reader.text('level'));
  if (known.length !== count) {
    findings.push(finding('level-count-mismatch', column, { value, levels: known.length, risks: count }));
    return [];
  }
  if (cell.counted && new Set(known).size > 1) findings.push(finding('level-combined', column, { value }));
  return known;
};

const readShared = (
  row: ResolvedRow,
  reader: RowReader,
  context: RiskRowContext,
  findings: Finding[],
): Omit<RiskDraft, 'line' | 'continuesLine' | 'riskName' | 'manifestation' | 'level' | 'measures'> => {
  const unreadLevel = findings.some((one) => one.code === 'level-unknown' || one.code === 'level-count-mismatch');
  const remarks = [reader.remark(), unreadLevel ? `风险等级：${reader.line('level')}` : ''];
  const phase = reader.line('phase');
  if (phase !== '' && phaseOf(phase) === null) remarks.push(`阶段：${phase}`);
  const due = readDue(reader.text('due')) ?? null;
  if (due?.kind === 'text') findings.push(finding('due-not-a-date', reader.column('due'), { value: due.text }));
  const category = readCategory(row, reader, context, findings, remarks);
  const methods = matchTerms(reader.text('methods'), context.methods);
  if (methods.unknown.length > 0) {
    findings.push(finding('method-unknown', reader.column('methods'), { value: methods.unknown.join('、') }));
    remarks.push(`查找方式：${methods.unknown.join('、')}`);
  }
  const office = reader.line('office') || context.titles.office;
  const sectionIsOffice = office === '' && row.section !== '' && category !== row.section;
  if (sectionIsOffice) findings.push(finding('office-from-section', null, { office: officeOf(row.section) }));
  return {
    section: row.section,
    number: reader.line('number'),
    id: reader.line('id'),
    office: sectionIsOffice ? officeOf(row.section) : office,
    post: reader.line('post') || context.titles.post,
    person: reader.line('person') || context.titles.person,
    power: reader.line('power'),
    step: reader.line('step'),
    category,
    methods: methods.terms.map((term) => term.code),
    regulation: reader.line('regulation'),
    due,
    responsible: reader.line('responsible'),
    leader: reader.line('leader'),
    supervisor: reader.line('supervisor'),
    remark: remarks.filter((part) => part !== '').join('；'),
  };
};

const officeOf = (section: string): string =>
  section.replace(/^([(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?)\s*/, '');

const readCategory = (
  row: ResolvedRow,
  reader: RowReader,
  { categories }: RiskRowContext,
  findings: Finding[],
  remarks: string[],
): string | null => {
  const text = joinLines(reader.text('category'));
  if (text === '') return matchTerms(officeOf(row.section), categories).terms[0]?.code ?? null;
  const { terms, unknown } = matchTerms(reader.text('category'), categories);
  const column = reader.column('category');
  if (terms.length === 0) findings.push(finding('category-unknown', column, { value: text }));
  else if (terms.length > 1 || unknown.length > 0)
    findings.push(finding('category-several', column, { value: text, first: terms[0]?.name ?? '' }));
  if (terms.length !== 1 || unknown.length > 0) remarks.push(`风险类别：${text}`);
  return terms[0]?.code ?? null;
};

/** A row goes on with the risk above when name, manifestation and level are not its own. */
const continuedLine = (reader: RowReader): number | null => {
  const from = reader.fromAbove('riskName');
  if (from === null) return null;
  const isOwn = (field: 'manifestation' | 'level'): boolean =>
    reader.text(field) !== '' && reader.fromAbove(field) === null;
  return isOwn('manifestation') || isOwn('level') ? null : from;
};

const readAllMeasures = (row: ResolvedRow, reader: RowReader, { mapping }: RiskRowContext): MeasureDraft[] => {
  const phaseCell = phaseOf(reader.text('phase'));
  return mapping.columns.flatMap((field, column) => {
    if (field !== 'prevent' && field !== 'monitor' && field !== 'dispose' && field !== 'measure') return [];
    if (row.fromAbove[column] !== null && reader.fromAbove('riskName') !== null) return [];
    // One text merged over the three phases is an undivided measure.
    const next = mapping.columns[column + 1];
    const spans = hasMark(row.row, column + 1, 'filled-across') && (next === 'monitor' || next === 'dispose');
    return readMeasures(row.texts[column] ?? '', field === 'measure' ? phaseCell : spans ? null : field);
  });
};

type Paired<T> = { at: (index: number) => T; byNumber: boolean };

const paired = (text: string, count: number): Paired<string> => {
  const items = splitNumbered(text);
  const byNumber = count > 1 && items.length === count;
  return { at: (index) => (byNumber ? (items[index] ?? '') : joinLines(text)), byNumber };
};

/** As many undivided measures as risks belong to them one by one; otherwise every risk gets all of them. */
const pairedMeasures = (measures: MeasureDraft[], count: number): Paired<MeasureDraft[]> => {
  const byNumber = count > 1 && measures.length === count && new Set(measures.map((one) => one.phase)).size === 1;
  return { at: (index) => (byNumber ? measures.slice(index, index + 1) : measures), byNumber };
};
