import { Select } from 'antd';
import { useMemo, useState } from 'react';
import type { TaskSettings, VocabularyName } from '../../../../domain/tasks/task-settings.ts';
import type { Term } from '../../../../domain/vocabularies/term.ts';
import { vocabularyNames } from '../../../../text/labels/vocabulary-labels.ts';
import { tasksTexts, termsTexts as texts } from '../../../../text/screens/tasks.ts';
import { useTableList } from '../../app/use-table-list.tsx';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { EditableTable } from '../../components/editable-table/editable-table.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { linesColumn, textColumn } from '../../components/register-columns.ts';
import { Sheet } from '../../components/sheet.tsx';
import { useTaskChange } from './use-task-change.ts';

type TermRow = { code: string; name: string; aliases: string[] };

const columns: EditableColumn<TermRow>[] = [
  textColumn('name', [texts.name, 260], { isPinned: true }),
  linesColumn('aliases', [texts.aliases, 460], 'words'),
];

const names = Object.entries(vocabularyNames).map(([value, label]) => ({ value: value as VocabularyName, label }));

/** A code of its own for a new term: units keep it when the name changes. */
const newTerm = (): TermRow => ({ code: crypto.randomUUID(), name: '', aliases: [] });

const termOf = ({ aliases, ...term }: TermRow): Term => (aliases.length === 0 ? term : { ...term, aliases });

/** 词汇: the lists units choose from. */
export const TermsTab = ({ settings: { vocabularies } }: { settings: TaskSettings }) => {
  const [vocabulary, setVocabulary] = useState<VocabularyName>('categories');
  const { change, error, clear } = useTaskChange();
  const terms = vocabularies[vocabulary];
  const rows = useMemo(() => terms.map((term): TermRow => ({ aliases: [], ...term })), [terms]);
  const list = useTableList({ title: vocabularyNames[vocabulary], columns });
  return (
    <Sheet
      title={texts.title(vocabularyNames[vocabulary], rows.length)}
      extra={
        <span className="button-row">
          <Select<VocabularyName>
            aria-label={texts.pick}
            value={vocabulary}
            options={names}
            popupMatchSelectWidth={false}
            onChange={setVocabulary}
          />
          {list.button}
        </span>
      }
    >
      <p className="hint">{texts.hint}</p>
      <ErrorBar error={error} onClose={clear} />
      <EditableTable<TermRow>
        key={vocabulary}
        label={texts.label}
        rows={rows}
        rowId={({ code }) => code}
        columns={columns}
        {...list.table}
        newRow={newTerm}
        problemOf={({ name }) => (name === '' ? texts.missingName : undefined)}
        onSave={(save) => change({ kind: 'terms', vocabulary, save: save.map(termOf), remove: [] })}
        onRemove={(gone) => change({ kind: 'terms', vocabulary, save: [], remove: gone.map(({ code }) => code) })}
        removedHint={tasksTexts.removedHint}
        onMoveRow={({ code }, by) => change({ kind: 'term-move', vocabulary, code, by })}
        height="max(16rem, calc(100vh - 24rem))"
      />
    </Sheet>
  );
};
