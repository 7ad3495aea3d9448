/** Files that are handed in: first the screening table, nothing written; then those chosen are taken over. */
import { Button } from 'antd';
import { useState } from 'react';
import type { Screening } from '../../../../core/packages/screen-packages.ts';
import { screeningTexts as texts } from '../../../../text/screens/receive.ts';
import { api } from '../../api/client.ts';
import { askUnlock } from '../../api/unlock.ts';
import { paced } from '../../api/paced.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTask } from '../../api/use-task.ts';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { Progress } from '../../../../rpc/reply.ts';
import type { PickedFile, Target } from '../../host/host.ts';
import { host } from '../../host/this-host.ts';
import { ScreeningTable } from './screening-table.tsx';
import { type Taken, TakenFiles } from './taken-files.tsx';

/** Endings of packages: clear and encrypted. */
const accept = ['.lfa', '.lfb'] as const;

export const ScreeningSheet = () => {
  const [source, setSource] = useState<Target>();
  const [screened, setScreened] = useState<Screening>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [taken, setTaken] = useState<Taken>();
  const [uploaded, setUploaded] = useState<Progress>();
  const [upload] = useState(() => paced(setUploaded));
  const screening = useTask(api.packages.screen, { changesNothing: true });
  const importing = useTask(api.packages.importAll);
  const goingOn = useTask(api.packages.resumeRun);
  const isBusy = screening.isRunning || importing.isRunning || goingOn.isRunning;

  const show = (result: Screening): void => {
    setScreened(result);
    setChosen(new Set(result.files.flatMap(({ file, isChosen }) => (isChosen && file !== null ? [file] : []))));
  };
  const screen = async (files: string[]): Promise<void> => {
    setTaken(undefined);
    setScreened(undefined);
    const found = await screening.run({ files });
    if (found === undefined) return;
    show(found);
    // A file that is locked is listed, not refused as a whole, so the call itself does not ask.
    if (!found.files.some(({ refusal }) => refusal?.code === 'KEYS_LOCKED') || !(await askUnlock())) return;
    const again = await screening.run({ files });
    if (again !== undefined) show(again);
  };
  const pick = useCommand(async (ask: () => Promise<PickedFile[]>) => {
    try {
      const picked = await ask();
      if (picked.length > 0) await screen(picked.map(({ id }) => id));
    } finally {
      upload.end();
      setUploaded(undefined);
    }
  });
  const take = async () => {
    const report = await importing.run({ files: [...chosen] });
    if (report === undefined) return;
    setTaken(report);
    setScreened(undefined);
  };
  const goOn = async (run: string) => {
    const more = await goingOn.run({ run });
    if (more !== undefined) setTaken((before) => ({ ...more, files: [...(before?.files ?? []), ...more.files] }));
  };

  const count = chosen.size;
  return (
    <Sheet title={texts.title}>
      <p className="hint">{texts.hint}</p>
      <FileDrop
        label={texts.drop}
        hint={texts.endings}
        isDisabled={isBusy}
        collect={host.droppedFiles}
        onPick={() => void pick.run(() => host.pickFiles({ accept, many: true }, { onProgress: upload.show }))}
        onDrop={(dropped) => void pick.run(() => host.admitFiles(dropped, { onProgress: upload.show }))}
      />
      <div className="screening-folder">
        <span>{texts.orFolder}</span>
        <FolderChoice label={texts.folder} value={source} onChange={setSource} isDisabled={isBusy} isSource>
          <Button
            size="small"
            disabled={source === undefined || isBusy}
            onClick={() => source !== undefined && void screen([source.id])}
          >
            {texts.screenFolder}
          </Button>
        </FolderChoice>
      </div>
      {uploaded !== undefined && !isBusy && <TaskProgress progress={uploaded} />}
      {screening.isRunning && (
        <TaskProgress progress={screening.progress} onCancel={screening.cancel} what={texts.screening} />
      )}
      {importing.isRunning && (
        <TaskProgress progress={importing.progress} onCancel={importing.cancel} what={texts.importing} />
      )}
      {goingOn.isRunning && (
        <TaskProgress progress={goingOn.progress} onCancel={goingOn.cancel} what={texts.importing} />
      )}
      {[screening, importing, goingOn, pick].map((one, index) => (
        <ErrorBar key={index} error={one.error} onClose={one.clear} />
      ))}
      {screened !== undefined && screened.files.length === 0 && <p role="status">{texts.nothingFound}</p>}
      {screened !== undefined && screened.files.length > 0 && (
        <section aria-label={texts.table} className="screening">
          <div className="screening-head">
            <h3 aria-live="polite">
              {texts.tableTitle(screened.files.length, screened.files.filter(({ canTake }) => canTake).length)}
            </h3>
            <div className="button-row">
              <Button disabled={isBusy} onClick={() => setScreened(undefined)}>
                {texts.clear}
              </Button>
              <Button type="primary" disabled={isBusy || count === 0} onClick={() => void take()}>
                {texts.take(count)}
              </Button>
            </div>
          </div>
          {screened.cancelled && <p className="hint">{texts.stopped(screened.files.length)}</p>}
          <ScreeningTable files={screened.files} chosen={chosen} onChoose={setChosen} isDisabled={isBusy} />
        </section>
      )}
      {taken !== undefined && <TakenFiles taken={taken} isBusy={isBusy} onGoOn={() => void goOn(taken.runId)} />}
    </Sheet>
  );
};
