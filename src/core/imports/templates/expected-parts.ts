/** 催办: which offices, persons and units did not hand their sheets in. */
import type { CycleCode, UnitCode } from '../../../domain/ids.ts';
import type { TaskContext } from '../../api/procedure.ts';
import { entryFacts } from '../../documents/entry-forms.ts';
import { findWorking, listOnBehalf } from '../../snapshots/snapshots.repo.ts';
import { readEntry } from '../../snapshots/working.ts';
import { getTask, getUnit } from '../../tasks/tasks.repo.ts';
import { ownTemplates } from './make-templates.ts';

export type Expected = {
  own: UnitCode;
  parts: { kind: 'office' | 'person'; who: string; part: string }[];
  units: { code: UnitCode; name: string }[];
};
export type Missing = { offices: string[]; persons: string[]; units: { code: UnitCode; name: string }[] };

/** Own offices and persons as they are before the import; units asked for, and those already reported for. */
export function expectedParts(
  context: TaskContext,
  cycle: CycleCode | undefined,
  units: readonly UnitCode[],
): Expected {
  const { db, session, today } = context;
  const own = session.identity.unitCode;
  const task = getTask(db, cycle);
  const code = task.settings.cycle.code;
  const hasEntry = findWorking(db, own, code) !== undefined;
  const templates = hasEntry
    ? ownTemplates(entryFacts(db, readEntry(db, session, { cycle }), today(), false), 'check')
    : [];
  const asked = new Set([...units, ...listOnBehalf(db, own, code).map(({ unit }) => unit)]);
  return {
    own,
    parts: templates.flatMap(({ kind, who, part }) => (kind === 'unit' ? [] : [{ kind, who, part }])),
    units: [...asked].map((one) => ({ code: one, name: getUnit(task, one).name })),
  };
}

/** @param returned keys `unit/part` of the sheets that came back */
export function missingParts({ own, parts, units }: Expected, returned: ReadonlyMap<string, string>): Missing {
  const missing = parts.filter(({ part }) => !returned.has(`${own}/${part}`));
  const names = (kind: 'office' | 'person'): string[] =>
    missing.filter((one) => one.kind === kind).map(({ who }) => who);
  const back = new Set([...returned.keys()].map((key) => key.slice(0, key.indexOf('/'))));
  return { offices: names('office'), persons: names('person'), units: units.filter(({ code }) => !back.has(code)) };
}
