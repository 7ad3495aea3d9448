import { useMemo } from 'react';
import type { Phase } from '../../../../domain/cycles/cycle.ts';
import type { TaskFields } from '../../../../domain/tasks/task-change.ts';
import { riskWords, type TaskSettings } from '../../../../domain/tasks/task-settings.ts';
import { sealCheckNames } from '../../../../text/labels/task-labels.ts';
import { basicsTexts as texts, tasksTexts } from '../../../../text/screens/tasks.ts';
import { useTableList } from '../../app/use-table-list.tsx';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { EditableTable } from '../../components/editable-table/editable-table.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { pickList, wordList } from '../../components/pick-list.ts';
import { RecordFields } from '../../components/record-fields.tsx';
import { linesColumn, requiredDayColumn, requiredPickColumn, textColumn } from '../../components/register-columns.ts';
import { Sheet } from '../../components/sheet.tsx';
import { PublicitySheet } from './publicity-sheet.tsx';
import { useTaskChange } from './use-task-change.ts';

type Basics = Required<Omit<TaskFields, 'grading' | 'publicity'>>;

const words = pickList(riskWords.map((word) => ({ id: word, name: word })));

const basicsColumns: EditableColumn<Basics>[] = [
  textColumn('title', [texts.cycleTitle, 0]),
  textColumn('officeName', [texts.officeName, 0]),
  requiredDayColumn('dueOn', [texts.dueOn, 0]),
  requiredDayColumn('startsOn', [texts.startsOn, 0]),
  requiredDayColumn('endsOn', [texts.endsOn, 0]),
  requiredPickColumn('riskWord', [texts.riskWord, 0], words),
  requiredPickColumn('sealCheck', [texts.sealCheck, 0], wordList(sealCheckNames)),
];

const phaseColumns: EditableColumn<Phase>[] = [
  textColumn('title', [texts.phaseTitle, 150], { isPinned: true }),
  requiredDayColumn('startsOn', [texts.phaseStartsOn, 124]),
  requiredDayColumn('endsOn', [texts.phaseEndsOn, 124]),
  linesColumn('steps', [texts.steps, 330], 'sentences'),
  textColumn('actors', [texts.actors, 180], { editor: 'area' }),
  textColumn('product', [texts.product, 190], { editor: 'area' }),
];

const newPhase = (): Phase => ({
  id: crypto.randomUUID(),
  title: '',
  steps: [],
  startsOn: '',
  endsOn: '',
  actors: '',
  product: '',
});

const problemOf = ({ title, startsOn, endsOn }: Phase): string | undefined => {
  if (title === '') return texts.missingTitle;
  return startsOn === '' || endsOn === '' ? texts.missingDays : undefined;
};

/** What a page changed of the fields, and nothing else: another window's change of another field stays. */
const changedFields = (before: Basics, after: Basics): Partial<Basics> =>
  Object.fromEntries(Object.entries(after).filter(([key, value]) => before[key as keyof Basics] !== value));

/** 年度与阶段: names, days and the boxes of 附件1. */
export const BasicsTab = ({ settings }: { settings: TaskSettings }) => {
  const { change, error, clear } = useTaskChange();
  const list = useTableList({ title: texts.phasesLabel, columns: phaseColumns });
  const { cycle, officeName, riskWord, sealCheck } = settings;
  const basics = useMemo((): Basics => {
    const { title, startsOn, endsOn, dueOn } = cycle;
    return { title, startsOn, endsOn, dueOn, officeName, riskWord, sealCheck };
  }, [cycle, officeName, riskWord, sealCheck]);
  return (
    <>
      <ErrorBar error={error} onClose={clear} />
      <Sheet title={texts.title}>
        <RecordFields
          row={basics}
          columns={basicsColumns}
          perLine={3}
          onSave={(row) => void change({ kind: 'fields', fields: changedFields(basics, row) })}
        />
      </Sheet>
      <PublicitySheet settings={settings} />
      <Sheet title={texts.phases(cycle.phases.length)} extra={list.button}>
        <p className="hint">{texts.phasesHint}</p>
        <EditableTable<Phase>
          label={texts.phasesLabel}
          rows={cycle.phases}
          rowId={({ id }) => id}
          columns={phaseColumns}
          {...list.table}
          newRow={newPhase}
          problemOf={problemOf}
          onSave={(save) => change({ kind: 'phases', save, remove: [] })}
          onRemove={(rows) => change({ kind: 'phases', save: [], remove: rows.map(({ id }) => id) })}
          removedHint={tasksTexts.removedHint}
          lines={4}
          height="max(16rem, calc(100vh - 26rem))"
        />
      </Sheet>
    </>
  );
};
