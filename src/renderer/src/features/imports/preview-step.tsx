import { Alert, Button } from 'antd';
import { useState } from 'react';
import { importsTexts } from '../../../../text/screens/imports.ts';
import type { MeasurePhase } from '../../../../domain/measures/measure.ts';
import { api } from '../../api/client.ts';
import { useLiveTask } from '../../api/use-live-task.ts';
import { useTask } from '../../api/use-task.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { LiveProgress } from '../../components/live-progress.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { PickedFile } from '../../host/host.ts';
import type { Applied } from './import-result.tsx';
import { MappingEditor } from './mapping-editor.tsx';
import { PreviewRows } from './preview-rows.tsx';
import { type Decisions, PreviewDecisions } from './preview-decisions.tsx';

const texts = importsTexts.apply;

type Props = { file: PickedFile; onCancel(): void; onApplied(applied: Applied): void };

/** What every row means, and the decisions only the clerk can make. Nothing is written before 导入. */
export const PreviewStep = ({ file, onCancel, onApplied }: Props) => {
  const [decided, setDecided] = useState<Decisions>({});
  const [leaveOut, setLeaveOut] = useState<ReadonlySet<number>>(new Set());
  const [measurePhase, setMeasurePhase] = useState<MeasurePhase>('prevent');
  const [mode, setMode] = useState<'add' | 'replace'>('add');
  const request = { file: file.id, ...decided };
  const preview = useLiveTask(JSON.stringify(request), (options) => api.imports.preview(request, options));
  const shown = preview.answer?.output;
  const apply = useTask(api.imports.apply);
  if (shown === undefined)
    return (
      <Sheet title={file.name} extra={<Button onClick={onCancel}>{importsTexts.pick.another}</Button>}>
        <LiveProgress task={preview} what={importsTexts.pick.reading} />
        <ErrorBar error={preview.error} />
      </Sheet>
    );
  const change = (part: Partial<Decisions>) => setDecided((before) => ({ ...before, ...part }));
  const ready = shown.rows.filter(
    ({ verdict, values, line }) => verdict !== 'error' && values.length > 0 && !leaveOut.has(line),
  );
  const isOpen = shown.kind === 'unknown' || shown.levelDirection.needsConfirmation;
  const take = async () => {
    const applied = await apply.run({
      ...request,
      sheet: shown.sheet,
      sha256: shown.sha256,
      leaveOut: [...leaveOut],
      measurePhase,
      mode,
    });
    if (applied === undefined) return;
    if (decided.mapping !== undefined)
      await api.imports.saveMapping({ mapping: decided.mapping }).catch(() => undefined);
    onApplied(applied);
  };
  return (
    <>
      <Sheet
        title={file.name}
        extra={
          <Button disabled={apply.isRunning} onClick={onCancel}>
            {importsTexts.pick.another}
          </Button>
        }
      >
        <PreviewDecisions
          preview={shown}
          decided={decided}
          measurePhase={measurePhase}
          mode={mode}
          onChange={change}
          onPhase={setMeasurePhase}
          onMode={setMode}
        />
        <LiveProgress task={preview} what={importsTexts.pick.reading} />
        <ErrorBar error={preview.error} />
        {shown.notes.map(({ sentence, severity }) =>
          severity === 'info' ? (
            <p key={sentence} className="hint info-note">
              {sentence}
            </p>
          ) : (
            <Alert key={sentence} className="note" type="warning" showIcon title={sentence} />
          ),
        )}
      </Sheet>
      {shown.mapping !== null && (
        <MappingEditor
          key={shown.sheet}
          mapping={shown.mapping}
          isSaved={shown.isSavedMapping}
          onChange={(mapping) => change({ mapping })}
        />
      )}
      <PreviewRows rows={shown.rows} leaveOut={leaveOut} onLeaveOut={setLeaveOut} />
      <div className="apply-bar">
        {isOpen && <span className="open">{shown.kind === 'unknown' ? texts.sayHeading : texts.sayDirection}</span>}
        {!isOpen && ready.length === 0 && <span className="open">{texts.nothing}</span>}
        <Button
          type="primary"
          disabled={isOpen || ready.length === 0}
          loading={apply.isRunning}
          onClick={() => void take()}
        >
          {texts.run(ready.length)}
        </Button>
      </div>
      {apply.isRunning && <TaskProgress progress={apply.progress} onCancel={apply.cancel} what={texts.writing} />}
      <ErrorBar error={apply.error} onClose={apply.clear} />
    </>
  );
};
