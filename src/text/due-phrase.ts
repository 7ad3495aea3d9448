import type { Measure } from '../domain/measures/measure.ts';
import { chineseDay } from './chinese-day.ts';
import { dueKindNames } from './labels/measure-labels.ts';

/** 完成时限 as printed: 长期坚持, 立行立改 or 2026年5月31日前; empty where a day is meant but not said. */
export const duePhrase = ({ dueKind, dueOn }: Pick<Measure, 'dueKind' | 'dueOn'>): string => {
  if (dueKind !== 'date') return dueKindNames[dueKind];
  return dueOn === null ? '' : `${chineseDay(dueOn)}前`;
};
