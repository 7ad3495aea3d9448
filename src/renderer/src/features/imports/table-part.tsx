import { Alert } from 'antd';
import { useState } from 'react';
import { importsTexts } from '../../../../text/screens/imports.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { Sheet } from '../../components/sheet.tsx';
import type { PickedFile } from '../../host/host.ts';
import { host } from '../../host/this-host.ts';
import { EarlierImports } from './earlier-imports.tsx';
import { type Applied, ImportResult } from './import-result.tsx';
import { PreviewStep } from './preview-step.tsx';

const texts = importsTexts.pick;

/** Endings the core reads; old .xls is refused with a sentence that says how to convert it. */
const accept = ['.xlsx', '.xls', '.et', '.csv'] as const;

type Step =
  { kind: 'pick' } | { kind: 'preview'; file: PickedFile } | { kind: 'done'; file: PickedFile; applied: Applied };

/** One table: pick it, see what every row means, decide, take over, and take back if it was wrong. */
export const TablePart = () => {
  const [step, setStep] = useState<Step>({ kind: 'pick' });
  const [dropped, setDropped] = useState(1);
  const pick = useCommand(async (ask: () => Promise<PickedFile[]>) => {
    const [file] = await ask();
    if (file !== undefined) setStep({ kind: 'preview', file });
  });
  const drop = (files: File[]) => {
    setDropped(files.length);
    if (files.length === 1) void pick.run(() => host.admitFiles(files));
  };
  return (
    <>
      {step.kind === 'pick' && (
        <Sheet label={texts.name}>
          <FileDrop
            label={texts.drop}
            hint={texts.hint}
            isDisabled={pick.isRunning}
            onPick={() => {
              setDropped(1);
              void pick.run(() => host.pickFiles({ accept, many: false }));
            }}
            onDrop={drop}
          />
          {dropped > 1 && <Alert className="note" type="warning" showIcon title={texts.severalDropped(dropped)} />}
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
