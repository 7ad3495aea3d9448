import type { CheckSetting } from '../../../../domain/checks/check.ts';
import type { TaskSettings } from '../../../../domain/tasks/task-settings.ts';
import { checkNames, checkSeverityNames } from '../../../../text/labels/check-labels.ts';
import { taskChecksTexts as texts } from '../../../../text/screens/tasks.ts';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { wordList } from '../../components/pick-list.ts';
import { flagColumn, requiredPickColumn, shownColumn } from '../../components/register-columns.ts';
import { parametersText, readParameters } from '../../../../text/check-parameters.ts';
import { readSentence, shownSentence } from '../../../../text/check-sentence.ts';
import { SettingsTable } from './settings-table.tsx';

const columns: EditableColumn<CheckSetting>[] = [
  shownColumn('name', [texts.name, 210], ({ id }) => checkNames[id], { isPinned: true }),
  flagColumn('on', [texts.on, 64]),
  requiredPickColumn('severity', [texts.severity, 96], wordList(checkSeverityNames)),
  {
    key: 'sentence',
    title: texts.sentence,
    widthPx: 430,
    editor: 'area',
    text: ({ sentence }) => shownSentence(sentence),
    write: (row, text) => {
      const sentence = readSentence(text);
      return sentence === undefined ? undefined : { ...row, sentence };
    },
  },
  {
    key: 'parameters',
    title: texts.parameters,
    widthPx: 250,
    text: ({ parameters }) => parametersText(parameters),
    write: (row, text) => {
      const parameters = readParameters(row.parameters, text);
      return parameters && { ...row, parameters };
    },
  },
];

/** 审核公式: which checks run, how severe they are, and what they say. The checks themselves are built in. */
export const ChecksTab = ({ settings: { checks } }: { settings: TaskSettings }) => (
  <SettingsTable<CheckSetting>
    label={texts.label}
    hint={texts.hint}
    rows={checks}
    columns={columns}
    changeOf={(save) => ({ kind: 'checks', save })}
  />
);
