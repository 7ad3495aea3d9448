import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { importsTexts } from '../../../../text/screens/imports.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTask } from '../../api/use-task.ts';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { PickedFile, Target } from '../../host/host.ts';
import { host } from '../../host/this-host.ts';
import { CollectReport, type Report } from './collect-report.tsx';

const texts = importsTexts.collect;
const accept = ['.xlsx', '.csv'] as const;

/** Filled templates, picked or from a whole folder; each file is taken by itself. */
export const CollectFiles = () => {
  const [folder, setFolder] = useState<Target>();
  const [isMasking, setIsMasking] = useState(true);
  const [report, setReport] = useState<Report>();
  const take = useTask(api.imports.importFolder);
  const run = async (source: { folder: string } | { files: string[] }) => {
    setReport(undefined);
    const done = await take.run({ ...source, maskIdentityNumbers: isMasking });
    if (done !== undefined) setReport(done);
  };
  const pick = useCommand(async (ask: () => Promise<PickedFile[]>) => {
    const files = await ask();
    if (files.length > 0) await run({ files: files.map(({ id }) => id) });
  });
  return (
    <Sheet title={texts.title}>
      <p className="hint">{texts.about}</p>
      <FileDrop
        label={texts.drop}
        hint={texts.dropHint}
        isDisabled={take.isRunning}
        onPick={() => void pick.run(() => host.pickFiles({ accept, many: true }))}
        onDrop={(files) => void pick.run(() => host.admitFiles(files))}
      />
      <Checkbox className="note" checked={isMasking} onChange={({ target }) => setIsMasking(target.checked)}>
        {texts.mask}
      </Checkbox>
      <FolderChoice label={texts.folder} value={folder} onChange={setFolder} isDisabled={take.isRunning} isSource />
      <Button
        className="collect-run"
        disabled={folder === undefined}
        loading={take.isRunning}
        onClick={() => folder !== undefined && void run({ folder: folder.id })}
      >
        {texts.run}
      </Button>
      {take.isRunning && <TaskProgress progress={take.progress} onCancel={take.cancel} what={texts.working} />}
      <ErrorBar error={take.error} onClose={take.clear} />
      <ErrorBar error={pick.error} onClose={pick.clear} />
      {report !== undefined && <CollectReport report={report} />}
    </Sheet>
  );
};
