/** Completing a data row: merged cells, blank cells that mean "as above", ditto marks. */
import { hasMark, type CleanRow } from './clean-row.ts';
import type { ImportField } from './fields.ts';
import { finding, type Finding } from './finding.ts';
import type { ImportMapping } from './import-mapping.ts';
import { compact } from './plain-text.ts';

/**
 * @property texts     by column, completed
 * @property fromAbove by column: line of the row the text was taken from, null when it is the row's own
 */
export type ResolvedRow = {
  row: CleanRow;
  section: string;
  texts: string[];
  fromAbove: (number | null)[];
  findings: Finding[];
};

const ditto = /^(〃|″|"|“|”|''|同上|同前|同上行|--"--|-"-|々)$/;
const inherited: Record<ImportMapping['kind'], readonly ImportField[]> = {
  risks: ['office', 'post', 'person', 'power', 'step', 'riskName'],
  scores: ['group', 'item'],
};

/**
 * Completes one row from the completed row before it in the same section.
 *
 * Blank cells are completed in the leading fields only (office … risk), as long as no field left of them starts
 * something new: below a new office the power is not that of the office above.
 */
export const resolveRow = (
  row: CleanRow,
  above: ResolvedRow | undefined,
  section: string,
  mapping: ImportMapping,
): ResolvedRow => {
  const resolved: ResolvedRow = { row, section, texts: [], fromAbove: [], findings: [...row.findings] };
  const filled: number[] = [];
  let startsNew = false;
  for (const [column, cell] of row.cells.entries()) {
    const field = mapping.columns[column];
    const source = sourceOf(row, column, field, above, mapping, startsNew);
    if (source === 'own') startsNew ||= inherited[mapping.kind].some((one) => one === field);
    if (source === 'ditto') resolved.findings.push(finding('ditto-filled', column));
    if (source === 'missing') resolved.findings.push(finding('ditto-without-source', column));
    if (source === 'merged' || source === 'blank') filled.push(column);
    const isAbove = source === 'merged' || source === 'blank' || source === 'ditto';
    const text = source === 'across' ? '' : isAbove && source !== 'merged' ? (above?.texts[column] ?? '') : cell;
    resolved.texts.push(text);
    resolved.fromAbove.push(isAbove ? (above?.fromAbove[column] ?? above?.row.line ?? null) : null);
  }
  if (filled.length > 0) {
    const columns = filled.map((column) => mapping.headings[column] || `第${column + 1}列`).join('、');
    resolved.findings.push(finding('filled-down', filled[0] ?? null, { columns }));
  }
  return resolved;
};

type Source = 'own' | 'empty' | 'merged' | 'across' | 'blank' | 'ditto' | 'missing';

const sourceOf = (
  row: CleanRow,
  column: number,
  field: ImportField | 'ignore' | undefined,
  above: ResolvedRow | undefined,
  mapping: ImportMapping,
  startsNew: boolean,
): Source => {
  if (hasMark(row, column, 'filled-across')) return 'across';
  if (hasMark(row, column, 'filled-down')) return 'merged';
  const text = row.own[column] ?? '';
  const before = above?.texts[column] ?? '';
  if (ditto.test(compact(text))) return before === '' ? 'missing' : 'ditto';
  if (text !== '') return 'own';
  const isInherited = inherited[mapping.kind].some((one) => one === field) && before !== '' && !startsNew;
  return isInherited && mayInherit(row, field, mapping) ? 'blank' : 'empty';
};

/** A blank name of a risk or item goes on from above only if the row has something to add to it. */
const mayInherit = (row: CleanRow, field: ImportField | 'ignore' | undefined, mapping: ImportMapping): boolean => {
  if (field !== 'riskName' && field !== 'item') return true;
  const adding: readonly (ImportField | 'ignore' | undefined)[] =
    mapping.kind === 'risks'
      ? ['manifestation', 'prevent', 'monitor', 'dispose', 'measure']
      : ['content', 'criteria', 'points', 'evidence'];
  return mapping.columns.some((one, column) => adding.includes(one) && (row.own[column] ?? '') !== '');
};
