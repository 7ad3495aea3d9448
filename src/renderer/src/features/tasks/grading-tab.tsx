import { useMemo } from 'react';
import { defaultLevelSchemes } from '../../../../domain/levels/default-level-schemes.ts';
import type { DecisionRule, TaskSettings } from '../../../../domain/tasks/task-settings.ts';
import { gradingMethodNames } from '../../../../text/labels/grading-labels.ts';
import { unitLevelNames } from '../../../../text/labels/unit-labels.ts';
import { gradingTexts as texts } from '../../../../text/screens/tasks.ts';
import { useTableList } from '../../app/use-table-list.tsx';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { EditableTable } from '../../components/editable-table/editable-table.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { pickList, wordList } from '../../components/pick-list.ts';
import { RecordFields } from '../../components/record-fields.tsx';
import {
  linesColumn,
  numberColumn,
  requiredPickColumn,
  shownColumn,
  textColumn,
} from '../../components/register-columns.ts';
import { Sheet } from '../../components/sheet.tsx';
import { useTaskChange } from './use-task-change.ts';

type Levels = { id: string; names: string[] };
type Method = { method: string; middleFrom: number; highFrom: number };

const presets = pickList(defaultLevelSchemes.map(({ id, names }) => ({ id, name: names.join(' / ') })));

const levelColumns: EditableColumn<Levels>[] = [
  {
    key: 'id',
    title: texts.preset,
    widthPx: 0,
    editor: 'choice',
    options: presets.labels,
    text: ({ id }) => presets.labelOf(id),
    write: (row, text) => defaultLevelSchemes.find(({ id }) => id === presets.idOf(text)) ?? row,
  },
  linesColumn('names', [texts.names, 0], 'words'),
];

const methodColumns: EditableColumn<Method>[] = [
  requiredPickColumn('method', [texts.method, 0], wordList(gradingMethodNames)),
  numberColumn('middleFrom', [texts.middleFrom, 0]),
  numberColumn('highFrom', [texts.highFrom, 0]),
];

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

/** 等级与审定: names of the levels, how a level is found, who decides it. */
export const GradingTab = ({ settings }: { settings: TaskSettings }) => {
  const { change, error, clear } = useTaskChange();
  const { levels, grading, decisions } = settings;
  const method = useMemo((): Method => ({ method: grading.method, ...grading.matrix }), [grading]);
  const columns = useMemo(
    (): EditableColumn<DecisionRule>[] => [
      shownColumn('unitLevel', [texts.unitLevel, 160], ({ unitLevel }) => unitLevelNames[unitLevel]),
      shownColumn('level', [texts.level, 130], ({ level }) => levels.names[level - 1] ?? String(level)),
      textColumn('decider', [texts.decider, 420]),
    ],
    [levels],
  );
  const list = useTableList({ title: texts.decisionsLabel, columns });
  /** A preset keeps its id as long as its names are unchanged. */
  const saveLevels = ({ names }: Levels) =>
    void change({
      kind: 'levels',
      levels: { id: defaultLevelSchemes.find((one) => isSame(one.names, names))?.id ?? 'own', names },
    });
  const saveMethod = ({ middleFrom, highFrom, method: chosen }: Method) =>
    void change({
      kind: 'fields',
      fields: { grading: { method: methodOf(chosen), matrix: { middleFrom, highFrom } } },
    });
  return (
    <>
      <ErrorBar error={error} onClose={clear} />
      <div className="grading-sheets">
        <Sheet title={texts.levelsTitle}>
          <RecordFields row={levels} columns={levelColumns} onSave={saveLevels} />
          <p className="hint">{texts.levelsFixed}</p>
        </Sheet>
        <Sheet title={texts.methodTitle}>
          <RecordFields row={method} columns={methodColumns} perLine={3} onSave={saveMethod} />
          <p className="hint">{texts.methodHints[grading.method]}</p>
        </Sheet>
      </div>
      <Sheet title={texts.decisionsTitle} extra={list.button}>
        <p className="hint">{texts.decisionsHint}</p>
        <EditableTable<DecisionRule>
          label={texts.decisionsLabel}
          rows={decisions}
          rowId={({ unitLevel, level }) => `${unitLevel}:${level}`}
          columns={columns}
          {...list.table}
          onSave={(save) => change({ kind: 'decisions', save })}
          height="max(14rem, calc(100vh - 26rem))"
        />
      </Sheet>
    </>
  );
};

const methodOf = (given: string): TaskSettings['grading']['method'] =>
  given === 'count' || given === 'matrix' ? given : 'criteria';
