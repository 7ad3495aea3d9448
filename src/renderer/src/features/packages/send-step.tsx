import { Alert, Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { type PackagePurpose, packagePurposes } from '../../../../domain/packages/manifest.ts';
import { purposeLabels } from '../../../../text/package-verdicts.ts';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { Target } from '../../host/host.ts';

export type Sent = Awaited<ReturnType<typeof api.packages.submit>> & { where: string };
type Props = { isReady: boolean; sent: Sent | undefined; onSent(sent: Sent): void };

/** Where to, what for; then signed, written, read back and compared. */
export const SendStep = ({ isReady, sent, onSent }: Props) => {
  const [target, setTarget] = useState<Target>();
  const [purpose, setPurpose] = useState<PackagePurpose>('annual');
  const [withForms, setWithForms] = useState(true);
  const submit = useTask(api.packages.submit);
  const send = async () => {
    if (target === undefined) return;
    const { folder: formsFolder } = await api.files.createScratch({});
    const done = await submit.run({ folder: target.id, purpose, withForms, formsFolder });
    if (done !== undefined) onSent({ ...done, where: target.label });
  };
  return (
    <div>
      <FolderChoice label="保存位置" value={target} onChange={setTarget} isDisabled={!isReady || submit.isRunning} />
      <div className="button-row send-row">
        <Select<PackagePurpose>
          aria-label="报送种类"
          value={purpose}
          disabled={!isReady || submit.isRunning}
          options={packagePurposes.map((value) => ({ value, label: `${purposeLabels[value]}报送` }))}
          onChange={setPurpose}
        />
        <Checkbox
          checked={withForms}
          disabled={!isReady || submit.isRunning}
          onChange={({ target: box }) => setWithForms(box.checked)}
        >
          附上各表的 PDF、Excel 和封面
        </Checkbox>
      </div>
      <Button
        type={isReady && sent === undefined ? 'primary' : 'default'}
        disabled={!isReady || target === undefined}
        loading={submit.isRunning}
        onClick={() => void send()}
      >
        {sent === undefined ? '签名并保存' : '再保存一份新的'}
      </Button>
      {isReady && target === undefined && <span className="hint"> 请先选择保存位置。</span>}
      {submit.isRunning && <TaskProgress progress={submit.progress} what="正在生成、签名、写入并读回核对" />}
      <ErrorBar error={submit.error} onClose={submit.clear} />
      {sent !== undefined && (
        <Alert
          className="sent"
          type="success"
          showIcon
          title={`第 ${sent.seq} 次报送已写入“${sent.where}”，并读回核对无误。`}
          description={
            <dl className="facts">
              <dt>文件</dt>
              <dd>{sent.fileName}</dd>
              <dt>保护</dt>
              <dd>{sent.isEncrypted ? '已签名并加密' : '已签名，未加密，请妥善保管移动介质'}</dd>
              <dt>摘要</dt>
              <dd className="digest">{sent.digest}</dd>
            </dl>
          }
        />
      )}
    </div>
  );
};
