import type { ReviewStep } from '../../../../domain/risks/review-step.ts';
import { levelOf, officeOf, phasesOf, type RiskBook, type RiskLine } from './risk-line.ts';

/** What still has to be done with a risk. */
export const riskTodos = ['catalogue', 'measures', 'level', 'alike'] as const;
export type RiskTodo = (typeof riskTodos)[number];

/** What the register is narrowed to; null = all. `none` stands for rows without office, level or category. */
export type RiskFilter = {
  search: string;
  officeId: string | null;
  level: number | 'none' | null;
  category: string | null;
  step: ReviewStep | null;
  todo: RiskTodo | null;
};

export const noFilter: RiskFilter = {
  search: '',
  officeId: null,
  level: null,
  category: null,
  step: null,
  todo: null,
};

const isMatch = (wanted: string | number | null, given: string | number | null): boolean =>
  wanted === null || wanted === (given ?? 'none');

const isToDo = (todo: RiskTodo | null, line: RiskLine, book: RiskBook, alike: ReadonlyMap<string, number>): boolean => {
  switch (todo) {
    case null:
      return true;
    case 'catalogue':
      return line.origin === 'catalogue';
    case 'measures':
      return line.change !== 'eliminated' && phasesOf(book, line).includes(0);
    case 'level':
      return line.change !== 'eliminated' && line.selfLevel === null;
    case 'alike':
      return alike.has(line.id);
  }
};

/**
 * Lines that match all parts of the filter, in their order; those with alike words group by group.
 *
 * @param textOf everything that is searched in, in small letters; words divided by spaces must all occur
 * @param alike  number of the group of every risk that has one
 */
export function filterRisks(
  lines: readonly RiskLine[],
  filter: RiskFilter,
  book: RiskBook,
  textOf: (line: RiskLine) => string,
  alike: ReadonlyMap<string, number> = new Map(),
): RiskLine[] {
  const words = filter.search.toLowerCase().split(/\s+/u).filter(Boolean);
  const shown = lines.filter((line) => {
    const text = words.length === 0 ? '' : textOf(line);
    return (
      isMatch(filter.officeId, officeOf(book, line)) &&
      isMatch(filter.level, levelOf(book, line)) &&
      isMatch(filter.category, line.category) &&
      isMatch(filter.step, line.reviewStep) &&
      isToDo(filter.todo, line, book, alike) &&
      words.every((word) => text.includes(word))
    );
  });
  if (filter.todo !== 'alike') return shown;
  return shown.toSorted((a, b) => (alike.get(a.id) ?? 0) - (alike.get(b.id) ?? 0));
}
