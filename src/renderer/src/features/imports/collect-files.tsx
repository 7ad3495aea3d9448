import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { importsTexts } from '../../../../text/screens/imports.ts';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { FilePick } from '../../app/file-pick.tsx';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { Target } from '../../host/host.ts';
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
  return (
    <Sheet title={texts.title}>
      <p className="hint">{texts.about}</p>
      <FilePick
        label={texts.drop}
        hint={texts.dropHint}
        accept={accept}
        many
        isDisabled={take.isRunning}
        onPicked={(files) => run({ files: files.map(({ id }) => id) })}
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
      {report !== undefined && <CollectReport report={report} />}
    </Sheet>
  );
};
