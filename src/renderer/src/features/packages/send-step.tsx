import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { type PackagePurpose, packagePurposes } from '../../../../domain/packages/manifest.ts';
import { purposeLabels } from '../../../../text/package-verdicts.ts';
import { sendStepTexts as texts } from '../../../../text/screens/packages.ts';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession, useTaskSettings } from '../../app/session.tsx';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { Target } from '../../host/host.ts';
import { type Below, BelowList, saidWhole } from './below-list.tsx';
import { StickContents } from './stick-contents.tsx';

export type Sent = Awaited<ReturnType<typeof api.packages.submit>> & { where: string };
type Props = { onSent(sent: Sent): void };

/** Where to, what for; then signed, written, read back and compared. Can be stopped until it is written. */
export const SendStep = ({ onSent }: Props) => {
  const [target, setTarget] = useState<Target>();
  const [purpose, setPurpose] = useState<PackagePurpose>('annual');
  const [withForms, setWithForms] = useState(true);
  const { ledger } = useSession();
  const { units } = useTaskSettings();
  const collects = units.some(({ submitTo }) => submitTo === ledger.unitCode);
  const [below, setBelow] = useState<Below | undefined>(collects ? { missing: [], onlyChanged: false } : undefined);
  const submit = useTask(api.packages.submit);
  const send = async () => {
    if (target === undefined) return;
    const done = await submit.run({ folder: target.id, purpose, withForms, below: saidWhole(below) });
    if (done !== undefined) onSent({ ...done, where: target.label });
  };
  return (
    <div>
      <FolderChoice label={texts.folder} value={target} onChange={setTarget} isDisabled={submit.isRunning} />
      {target !== undefined && <StickContents target={target} />}
      <div className="button-row send-row">
        <Select<PackagePurpose>
          aria-label={texts.purpose}
          value={purpose}
          disabled={submit.isRunning}
          options={packagePurposes.map((value) => ({ value, label: texts.purposeOf(purposeLabels[value]) }))}
          onChange={setPurpose}
        />
        <Checkbox
          checked={withForms}
          disabled={submit.isRunning}
          onChange={({ target: box }) => setWithForms(box.checked)}
        >
          {texts.withForms}
        </Checkbox>
      </div>
      {collects && <BelowList value={below} isDisabled={submit.isRunning} onChange={setBelow} />}
      <Button type="primary" disabled={target === undefined} loading={submit.isRunning} onClick={() => void send()}>
        {texts.send}
      </Button>
      {target === undefined && <span className="hint"> {texts.chooseFirst}</span>}
      {submit.isRunning && <TaskProgress progress={submit.progress} what={texts.working} onCancel={submit.cancel} />}
      <ErrorBar error={submit.error} onClose={submit.clear} />
    </div>
  );
};
