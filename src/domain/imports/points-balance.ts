import { ownColumns, type CleanRow } from './clean-row.ts';
import { finding } from './finding.ts';
import type { ImportMapping } from './import-mapping.ts';
import type { PreviewRow } from './preview-row.ts';
import { readNumber } from './plain-text.ts';
import { isNumberedSection, type RowKind } from './row-kind.ts';

const bonus = /奖扣|加减分|加分|扣分|减分|附加分/;

/**
 * Adds a warning to section and total rows whose points are not the sum of what stands under them (bonus and
 * deduction items apart). Real tables contradict themselves; nothing is corrected.
 */
export const pointsBalance = (
  rows: readonly CleanRow[],
  kinds: readonly RowKind[],
  mapping: ImportMapping,
  read: readonly PreviewRow[],
): PreviewRow[] => {
  const column = mapping.columns.indexOf('points');
  const pointsAt = (index: number): number => readNumber(rows[index]?.own[column] ?? '') ?? 0;
  const isBonus = (index: number): boolean => {
    const row = rows[index];
    return (
      row !== undefined &&
      ownColumns(row)
        .slice(0, 3)
        .some((at) => bonus.test(row.own[at] ?? ''))
    );
  };
  const indexes = [...rows.keys()];
  const isTop = (index: number): boolean =>
    kinds[index] === 'section' || (kinds[index] === 'data' && isSectionAt(index));
  const isSectionAt = (index: number): boolean => {
    const row = rows[index];
    return row !== undefined && isNumberedSection(row, mapping);
  };
  const hasSections = indexes.some((index) => kinds[index] === 'section' && pointsAt(index) > 0);
  const sumOf = (of: number[]): number =>
    Math.round(of.filter((index) => !isBonus(index)).reduce((sum, index) => sum + pointsAt(index), 0) * 100) / 100;
  return read.map((row, index) => {
    const stated = pointsAt(index);
    if (column < 0 || stated === 0 || (kinds[index] !== 'section' && kinds[index] !== 'total')) return row;
    const end = indexes.find((at) => at > index && (isTop(at) || kinds[at] === 'total')) ?? rows.length;
    const parts =
      kinds[index] === 'section'
        ? indexes.slice(index + 1, end)
        : indexes.filter((at) => (hasSections ? isTop(at) : kinds[at] === 'data'));
    const sum = sumOf(parts);
    if (parts.length === 0 || sum === 0 || sum === stated) return row;
    return { ...row, findings: [...row.findings, finding('points-balance', column, { stated, sum })] };
  });
};
