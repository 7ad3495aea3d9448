import { useMemo } from 'react';
import type { TaskSettings } from '../../../../domain/tasks/task-settings.ts';
import type { UnitLevel } from '../../../../domain/units/unit.ts';
import { tasksTexts, unitListTexts as texts } from '../../../../text/screens/tasks.ts';
import { useTableList } from '../../app/use-table-list.tsx';
import { EditableTable } from '../../components/editable-table/editable-table.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { UnitListImport } from './unit-list-import.tsx';
import { unitListColumns } from './unit-list-columns.ts';
import { newUnitRow, unitRows, type UnitRow, unitsOf } from './unit-rows.ts';
import { useTaskChange } from './use-task-change.ts';

const problemOf = ({ code, name }: UnitRow): string | undefined => {
  if (code === '') return texts.missingCode;
  return name === '' ? texts.missingName : undefined;
};

/** 单位名录: typed, pasted, or read from a list; the tree follows from superior and receiver. */
export const UnitsTab = ({ settings: { units, countyCode } }: { settings: TaskSettings }) => {
  const { change, error, clear } = useTaskChange();
  const rows = useMemo(() => unitRows(units), [units]);
  const columns = useMemo(() => unitListColumns(units, countyCode), [units, countyCode]);
  const list = useTableList({ title: texts.label, columns });
  const count = (wanted: UnitLevel): number => units.filter(({ level }) => level === wanted).length;
  return (
    <>
      <UnitListImport units={units} />
      <ErrorBar error={error} onClose={clear} />
      <Sheet title={texts.title(units.length)} extra={list.button}>
        <p className="hint">
          {texts.summary(count('township'), count('village'), count('department'))}
          {texts.hint}
        </p>
        <EditableTable<UnitRow>
          label={texts.label}
          rows={rows}
          {...list.table}
          rowId={({ id }) => id}
          columns={columns}
          newRow={() => newUnitRow(countyCode)}
          problemOf={problemOf}
          onSave={(changed) => change({ kind: 'units', save: unitsOf(changed, units), remove: [] })}
          onRemove={(gone) => change({ kind: 'units', save: [], remove: gone.map(({ code }) => code) })}
          removedHint={tasksTexts.removedHint}
          onMoveRow={({ code }, by) => change({ kind: 'unit-move', code, by })}
          height="max(16rem, calc(100vh - 26rem))"
        />
      </Sheet>
    </>
  );
};
