/** From an entry of this ledger to printed forms: the one place where stored rows meet the form definitions. */
import { join } from 'node:path';
import type { Services } from '../platform/env.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Day } from '../../domain/ids.ts';
import { listApprovedLevels } from '../risks/approved-levels.repo.ts';
import { readFacts } from '../registers/registers.repo.ts';
import type { Entry } from '../snapshots/working.ts';
import type { FormFacts } from './forms/form-facts.ts';
import type { PrintOptions } from './print-forms.ts';

export type EntryFacts = Omit<FormFacts, 'setting'>;

/** The entry's rows with what was decided above, as of a day. */
export function entryFacts(db: ReadDb, { snapshot, unit, task }: Entry, today: Day, draft: boolean): EntryFacts {
  const { settings } = task;
  return {
    unit,
    settings,
    facts: readFacts(db, snapshot.id),
    approved: listApprovedLevels(db, settings.cycle.code, unit.code),
    today,
    cutoff: today,
    draft,
  };
}

export const fontsDirOf = ({ resourcesDir }: Pick<Services, 'resourcesDir'>): string => join(resourcesDir, 'fonts');

/** Same entry and instant, same bytes. */
export const printOptions = (services: Services, author: string): PrintOptions => ({
  fontsDir: fontsDirOf(services),
  createdAt: services.now(),
  author,
});
