import { useMemo } from 'react';
import { type PublicityRule, publicityOf } from '../../../../domain/tasks/publicity-rule.ts';
import type { TaskSettings } from '../../../../domain/tasks/task-settings.ts';
import { basicsTexts as texts } from '../../../../text/screens/tasks.ts';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { RecordFields } from '../../components/record-fields.tsx';
import { flagColumn, linesColumn, numberColumn } from '../../components/register-columns.ts';
import { Sheet } from '../../components/sheet.tsx';
import { useTaskChange } from './use-task-change.ts';

const columns: EditableColumn<PublicityRule>[] = [
  numberColumn('days', [texts.publicityDays, 0]),
  flagColumn('masksNames', [texts.masksNames, 0]),
  linesColumn('places', [texts.publicityPlaces, 0], 'sentences'),
];

const changedParts = (before: PublicityRule, after: PublicityRule): Partial<PublicityRule> =>
  Object.fromEntries(Object.entries(after).filter(([key, value]) => before[key as keyof PublicityRule] !== value));

/** 公示要求: what units are told where they register a posting. */
export const PublicitySheet = ({ settings }: { settings: TaskSettings }) => {
  const { change, error, clear } = useTaskChange();
  const rule = useMemo(() => publicityOf(settings), [settings]);
  return (
    <Sheet title={texts.publicity}>
      <p className="hint">{texts.publicityHint}</p>
      <ErrorBar error={error} onClose={clear} />
      <RecordFields
        row={rule}
        columns={columns}
        perLine={4}
        onSave={(row) => void change({ kind: 'fields', fields: { publicity: changedParts(rule, row) } })}
      />
    </Sheet>
  );
};
