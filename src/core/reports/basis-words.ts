import type { CountedBasis } from '../../domain/reports/counted-code.ts';
import type { Condition } from '../../domain/rollup/cross-conditions.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Session } from '../ledgers/session.ts';
import { filterWords } from '../rollup/filter-words.ts';
import { getTask } from '../tasks/tasks.repo.ts';

/** Values of a filter that are named on paper and in the window. */
const MOST_NAMED = 8;

/** The units a basis is narrowed to, in words; empty = all. */
export function basisWords(db: ReadDb, session: Session, { cycle, units, within = [] }: CountedBasis): string {
  const { settings } = getTask(db, cycle);
  const own: Condition[] = units === null ? [] : [{ dimension: 'unit', keys: [...units] }];
  return filterWords([...within, ...own], settings, session.identity.unitCode, MOST_NAMED);
}
