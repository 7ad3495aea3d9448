import { cycleYear } from '../../domain/cycles/cycle-year.ts';
import { riskNumber } from '../../domain/risks/risk-number.ts';
import type { Risk } from '../../domain/risks/risk.ts';
import type { WriteTx } from '../db/handles.ts';
import { insertRows } from '../registers/registers.repo.ts';
import type { Entry } from '../snapshots/working.ts';
import { takeRiskSerials } from './risk-serials.repo.ts';
import { riskNumbers } from './risk-words.repo.ts';

/** What is entered of a risk; number, levels, revision and place in the chain follow from other calls. */
export type NewRisk = Omit<
  Risk,
  'id' | 'number' | 'grading' | 'selfLevel' | 'unitLevel' | 'revision' | 'reviewStep'
> & {
  id?: Risk['id'] | undefined;
};

/** Adds drafts, each with its permanent number; an id that is there already is a constraint error. */
export function addRisks(tx: WriteTx, { snapshot, unit, task }: Entry, rows: NewRisk[], newId: () => string): Risk[] {
  const year = cycleYear(task.settings.cycle.code);
  const numbers = riskNumbers(tx, snapshot.id);
  let serial = takeRiskSerials(tx, numbers, { unit: unit.code, year }, rows.length);
  const added = rows.map((row): Risk => ({
    ...row,
    id: row.id ?? (newId() as Risk['id']),
    number: riskNumber(unit.code, year, serial++),
    grading: null,
    selfLevel: null,
    unitLevel: null,
    revision: 1,
    reviewStep: 'draft',
  }));
  insertRows(tx, snapshot.id, 'risks', added);
  return added;
}
