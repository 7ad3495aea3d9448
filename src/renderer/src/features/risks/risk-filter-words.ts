import { reviewStepNames } from '../../../../domain/risks/review-step.ts';
import type { TaskSettings } from '../../../../domain/tasks/task-settings.ts';
import type { Office } from '../../../../domain/units/unit.ts';
import { filterWordTexts, riskFilterTexts as texts } from '../../../../text/screens/risks.ts';
import type { RiskFilter } from './risk-filter.ts';

/** The filter as it stands on a printed register; empty = everything. */
export function filterWords(
  { search, officeId, level, category, step, todo }: RiskFilter,
  offices: readonly Office[],
  { levels, vocabularies }: Pick<TaskSettings, 'levels' | 'vocabularies'>,
): string {
  const part = (label: string, value: string | undefined): string[] =>
    value === undefined ? [] : [filterWordTexts.part(label, value)];
  return [
    ...part(filterWordTexts.search, search.trim() === '' ? undefined : filterWordTexts.quoted(search.trim())),
    ...(officeId === null ? [] : part(texts.office, offices.find(({ id }) => id === officeId)?.name ?? texts.noOffice)),
    ...(level === null ? [] : part(texts.level, level === 'none' ? texts.noLevel : levels.names[level - 1])),
    ...(category === null
      ? []
      : part(
          texts.category,
          category === 'none'
            ? texts.noCategory
            : (vocabularies.categories.find(({ code }) => code === category)?.name ?? category),
        )),
    ...(step === null ? [] : part(texts.step, reviewStepNames[step])),
    ...(todo === null ? [] : part(texts.todo, texts.todos[todo])),
  ].join(filterWordTexts.between);
}
