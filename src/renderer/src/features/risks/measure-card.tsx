import { Button, Select } from 'antd';
import { useState } from 'react';
import type { Measure, MeasurePhase } from '../../../../domain/measures/measure.ts';
import type { RegulationId } from '../../../../domain/ids.ts';
import type { TaskSettings } from '../../../../domain/tasks/task-settings.ts';
import { dueKindNames } from '../../../../text/labels/measure-labels.ts';
import { riskMeasureTexts as texts } from '../../../../text/screens/risks.ts';
import { AttachmentPanel } from '../../app/attachment-panel.tsx';
import { type OpenRemark, remarksOfRow, Sayings } from '../../app/page-remarks.tsx';
import { useTaskSettings } from '../../app/session.tsx';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { pickList, termList, wordList } from '../../components/pick-list.ts';
import { RecordFields } from '../../components/record-fields.tsx';
import { dayColumn, pickColumn, requiredPickColumn, textColumn } from '../../components/register-columns.ts';
import type { BookFacts } from './risk-line.ts';
import type { LinkedMeasure } from './risk-measures.tsx';

const meansOf = ({
  vocabularies,
}: TaskSettings): Record<MeasurePhase, TaskSettings['vocabularies']['preventMeans']> => ({
  prevent: vocabularies.preventMeans,
  monitor: vocabularies.monitorMeans,
  dispose: vocabularies.disposeMeans,
});

const columnsOf = (facts: BookFacts, settings: TaskSettings, measure: Measure): EditableColumn<Measure>[] => {
  const posts = pickList(facts.posts);
  return [
    textColumn('text', [texts.text, 0], { editor: 'area' }),
    pickColumn('responsiblePostId', [texts.responsible, 0], posts),
    pickColumn('leaderPostId', [texts.leader, 0], posts),
    requiredPickColumn('dueKind', [texts.dueKind, 0], wordList(dueKindNames)),
    ...(measure.dueKind === 'date' ? [dayColumn<'dueOn', Measure>('dueOn', [texts.dueOn, 0])] : []),
    pickColumn('means', [texts.means, 0], termList(meansOf(settings)[measure.phase])),
    textColumn('supervisor', [texts.supervisor, 0]),
    textColumn('progress', [texts.progress, 0], { editor: 'area' }),
  ];
};

type Props = {
  facts: BookFacts;
  linked: LinkedMeasure;
  remarks: readonly OpenRemark[];
  fileCount: number;
  onSave(linked: LinkedMeasure): void;
  onUnlink(): void;
  onRemove(): void;
};

/** A day belongs to 限期完成 only. */
const whole = (row: Measure): Measure => (row.dueKind === 'date' ? row : { ...row, dueOn: null });

/** One measure beside its risk: fields, regulations, files; one that serves several risks says so. */
export const MeasureCard = ({ facts, linked, remarks, fileCount, onSave, onUnlink, onRemove }: Props) => {
  const settings = useTaskSettings();
  const [areFilesOpen, setAreFilesOpen] = useState(false);
  const { measure, riskIds, regulationIds } = linked;
  const isShared = riskIds.length > 1;
  const own = remarksOfRow(remarks, 'measures', measure.id);
  return (
    <div className="measure-card" role="group" aria-label={measure.text}>
      <Sayings sayings={own.row} />
      <RecordFields
        row={measure}
        marked={own.fields}
        columns={columnsOf(facts, settings, measure)}
        onSave={(row) => row.text !== '' && onSave({ ...linked, measure: whole(row) })}
      />
      <Select<string[]>
        mode="multiple"
        aria-label={texts.regulations}
        placeholder={facts.regulations.length === 0 ? texts.noRegulations : texts.regulations}
        value={regulationIds}
        options={facts.regulations.map(({ id, title }) => ({ value: id as string, label: title }))}
        optionFilterProp="label"
        onChange={(ids) => onSave({ ...linked, regulationIds: ids as RegulationId[] })}
      />
      {isShared && <p className="hint shared">{texts.shared(riskIds.length)}</p>}
      <div className="button-row">
        <Button type="text" size="small" aria-expanded={areFilesOpen} onClick={() => setAreFilesOpen(!areFilesOpen)}>
          {texts.files(fileCount)}
        </Button>
        <Button type="text" size="small" onClick={isShared ? onUnlink : onRemove}>
          {isShared ? texts.unlink : texts.remove}
        </Button>
      </div>
      {areFilesOpen && <AttachmentPanel register="measures" rowId={measure.id} />}
    </div>
  );
};
