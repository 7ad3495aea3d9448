import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import type { PickedFile } from '../../host/host.ts';
import { host } from '../../host/this-host.ts';
import { EarlierImports } from './earlier-imports.tsx';
import { ImportResult, type Applied } from './import-result.tsx';
import { PreviewStep } from './preview-step.tsx';
import './imports.css';

/** Endings the core reads; old .xls is refused with a sentence that says how to convert it. */
const accept = ['.xlsx', '.xls', '.et', '.csv'] as const;

type Step =
  { kind: 'pick' } | { kind: 'preview'; file: PickedFile } | { kind: 'done'; file: PickedFile; applied: Applied };

/** 导入表格: pick a table, see what every row means, decide, take over, and take back if it was wrong. */
export const ImportsPage = () => {
  const { cycle } = useTaskSettings();
  const [step, setStep] = useState<Step>({ kind: 'pick' });
  const pick = useCommand(async (ask: () => Promise<PickedFile[]>) => {
    const [file] = await ask();
    if (file !== undefined) setStep({ kind: 'preview', file });
  });
  return (
    <>
      <PageHead title="导入表格">
        把已有的风险点、防控措施或自评表导入 {cycle.code} 年度台账。先预览，确认后才写入；写入后还可以整次撤销。
      </PageHead>
      {step.kind === 'pick' && (
        <Sheet label="选择表格">
          <FileDrop
            label="把表格拖到这里，或点此选择"
            hint="xlsx、csv；发出的空白填报表也从这里收回"
            isDisabled={pick.isRunning}
            onPick={() => void pick.run(() => host.pickFiles({ accept, many: false }))}
            onDrop={(files) => void pick.run(() => host.admitFiles(files.slice(0, 1)))}
          />
          <ErrorBar error={pick.error} onClose={pick.clear} />
        </Sheet>
      )}
      {step.kind === 'preview' && (
        <PreviewStep
          key={step.file.id}
          file={step.file}
          onCancel={() => setStep({ kind: 'pick' })}
          onApplied={(applied) => setStep({ kind: 'done', file: step.file, applied })}
        />
      )}
      {step.kind === 'done' && (
        <ImportResult
          fileName={step.file.name}
          applied={step.applied}
          onNext={() => setStep({ kind: 'pick' })}
          onAgain={() => setStep({ kind: 'preview', file: step.file })}
        />
      )}
      {step.kind !== 'preview' && <EarlierImports />}
    </>
  );
};
