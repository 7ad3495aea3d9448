/** 催办单: what a unit still owes, to whom it is said and by when; and the list of all of them for the desk. */
import type { FormSpec, TableBlock, TableRow } from '../../../domain/forms/form-spec.ts';
import type { Day, UnitCode } from '../../../domain/ids.ts';
import type { TaskSettings } from '../../../domain/tasks/task-settings.ts';
import type { UnitState } from '../../../domain/units/unit-state.ts';
import { chineseDay } from '../../../text/chinese-day.ts';
import { owedTexts, reminderTexts as texts } from '../../../text/reminders.ts';
import { handlingMark } from './form-frame.ts';

/** A unit that owes its package. */
export type OwingUnit = {
  unit: UnitCode;
  name: string;
  state: UnitState;
  dueOn: Day;
  lateDays: number;
  missing: { reason: string; promisedOn: Day } | null;
  note: string;
};

export type ReminderAbout = {
  settings: Pick<TaskSettings, 'cycle' | 'riskWord'>;
  /** who reminds, as it signs */
  officeName: string;
  today: Day;
  /** by when it is to come now */
  answerBy: Day;
  /** name and telephone of who is asked */
  contact: string;
};

/** One sheet to one addressee, about itself or about several units below it. */
export function reminder(
  to: { code: UnitCode; name: string },
  owing: readonly OwingUnit[],
  about: ReminderAbout,
): FormSpec {
  const [first] = owing;
  const isAboutItself = owing.length === 1 && first?.unit === to.code;
  const body = isAboutItself ? texts.open(chineseDay(first.dueOn)) : texts.openBelow(owing.length);
  const letters = { sizePt: 15.8, leadingPt: 29 };
  return {
    id: `reminder-${to.code}`,
    name: to.name,
    paper: { size: 'A4', orientation: 'portrait' },
    heading: { title: texts.title(about.settings.cycle.code, about.settings.riskWord) },
    blocks: [
      { kind: 'paragraph', style: 'flush', text: texts.to(to.name), ...letters, keepWithNext: true },
      { kind: 'paragraph', text: body, ...letters, keepWithNext: true },
      owedTable(owing, false),
      { kind: 'paragraph', text: texts.ask(chineseDay(about.answerBy)), ...letters, spaceBeforeMm: 4 },
      ...(about.contact === ''
        ? []
        : [{ kind: 'paragraph' as const, text: texts.contact(about.contact), ...letters, keepWithNext: true }]),
      { kind: 'paragraph', style: 'right', text: about.officeName, ...letters, spaceBeforeMm: 12, keepWithNext: true },
      { kind: 'paragraph', style: 'right', text: chineseDay(about.today), ...letters, rightIndentChars: 2 },
    ],
    handling: handlingMark,
    pageNumber: 'none',
  };
}

/** Everything that is missing or late, on one list. */
export function reminderList(owing: readonly OwingUnit[], about: ReminderAbout): FormSpec {
  const overdue = owing.filter(({ lateDays }) => lateDays > 0).length;
  return {
    id: 'reminder-list',
    name: texts.listTitle(about.settings.cycle.code, about.settings.riskWord),
    paper: { size: 'A4', orientation: 'landscape' },
    heading: {
      title: texts.listTitle(about.settings.cycle.code, about.settings.riskWord),
      left: texts.office(about.officeName),
      cutoff: texts.cutoff(chineseDay(about.today)),
    },
    blocks: [owedTable(owing, true)],
    tail: { notes: [texts.all(owing.length, overdue)] },
    handling: handlingMark,
  };
}

/** 2026年11月30日 on one line. */
const DAY_MM = 31;

function owedTable(owing: readonly OwingUnit[], withNotes: boolean): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'no', title: texts.number, widthMm: 12, kind: 'number' },
      { key: 'unit', title: texts.unit, widthMm: 40 },
      { key: 'due', title: texts.dueOn, widthMm: 32, minWidthMm: DAY_MM, align: 'center' },
      { key: 'late', title: texts.late, widthMm: 14, kind: 'number' },
      { key: 'what', title: texts.what, widthMm: 50 },
      ...(owing.some(({ missing }) => missing !== null)
        ? [{ key: 'promised', title: texts.promisedOn, widthMm: 32, minWidthMm: DAY_MM, align: 'center' as const }]
        : []),
      ...(withNotes ? [{ key: 'note', title: texts.note, widthMm: 50 }] : []),
    ],
    rows: owing.map(owedRow),
    emptyText: texts.empty,
    minRowMm: 8,
  };
}

const owedRow = ({ name, state, dueOn, lateDays, missing, note }: OwingUnit, index: number): TableRow => ({
  id: String(index + 1),
  cells: {
    no: index + 1,
    unit: name,
    due: chineseDay(dueOn),
    late: lateDays > 0 ? lateDays : '',
    what: missing === null ? (owedTexts[state] ?? '') : texts.missing(missing.reason),
    promised: missing === null ? '' : chineseDay(missing.promisedOn),
    note,
  },
});
