/** 复核分工 on paper and in Excel: unit by unit who looks at it, and what came of it. */
import type { CellValue } from '../../../../domain/forms/form-spec.ts';
import type { ListColumn } from '../../../../domain/forms/printed-list.ts';
import { unitStateNames } from '../../../../text/labels/unit-labels.ts';
import { reviewersTexts as texts, verdictNames } from '../../../../text/screens/reviews.ts';
import type { Tracked } from './tracking-rows.ts';

export const reviewColumns: ListColumn[] = [
  { key: 'reviewer', label: texts.person },
  { key: 'unit', label: texts.unit },
  { key: 'state', label: texts.state },
  { key: 'opinion', label: texts.opinion },
  { key: 'disputed', label: texts.disputed },
];

/** One reviewer after the other, each with the units in the order of the table. */
export const reviewRows = (units: readonly Tracked[], reviewers: readonly string[]): CellValue[][] =>
  reviewers.flatMap((name) =>
    units
      .filter(({ reviewer }) => reviewer === name)
      .map(({ name: unit, state, reviews, isDisputed }) => {
        const own = reviews.find(({ reviewer }) => reviewer === name);
        return [
          name,
          unit,
          unitStateNames[state],
          own === undefined ? texts.notYet : texts.opinionOf(verdictNames[own.verdict], own.on),
          isDisputed ? texts.isDisputed : '',
        ];
      }),
  );
