import type { ReviewStep } from '../../../../domain/risks/review-step.ts';
import { levelOf, officeOf, type RiskBook, type RiskLine } from './risk-line.ts';

/** What the register is narrowed to; null = all. `none` stands for rows without office, level or category. */
export type RiskFilter = {
  search: string;
  officeId: string | null;
  level: number | 'none' | null;
  category: string | null;
  step: ReviewStep | null;
};

export const noFilter: RiskFilter = { search: '', officeId: null, level: null, category: null, step: null };

const isMatch = (wanted: string | number | null, given: string | number | null): boolean =>
  wanted === null || wanted === (given ?? 'none');

/**
 * Lines that match all parts of the filter, in their order.
 *
 * @param textOf everything that is searched in; words divided by spaces must all occur
 */
export function filterRisks(
  lines: readonly RiskLine[],
  filter: RiskFilter,
  book: RiskBook,
  textOf: (line: RiskLine) => string,
): RiskLine[] {
  const words = filter.search.toLowerCase().split(/\s+/u).filter(Boolean);
  return lines.filter((line) => {
    const text = words.length === 0 ? '' : textOf(line).toLowerCase();
    return (
      isMatch(filter.officeId, officeOf(book, line)) &&
      isMatch(filter.level, levelOf(book, line)) &&
      isMatch(filter.category, line.category) &&
      isMatch(filter.step, line.reviewStep) &&
      words.every((word) => text.includes(word))
    );
  });
}
