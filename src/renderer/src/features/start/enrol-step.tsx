import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { useSession } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import type { Target } from '../../host/host.ts';
import { DigitGroups } from '../../components/digit-groups.tsx';
import { PaperSheet } from '../../components/paper-sheet.tsx';

/** A collecting unit's key goes to the county before the task: a file on a stick and a stamped sheet. */
export const EnrolStep = ({ signCode }: { signCode: string }) => {
  const { ledger } = useSession();
  const [county, setCounty] = useState('');
  const [target, setTarget] = useState<Target>();
  const enrol = useTask(api.packages.writeEnrol);
  const [written, setWritten] = useState<string>();
  const write = async () => {
    if (target === undefined) return;
    const sent = await enrol.run({ folder: target.id, receivers: [county.trim().toUpperCase()] });
    if (sent !== undefined) setWritten(sent.fileName);
  };
  return (
    <Form layout="vertical" onFinish={() => void write()}>
      <p>① 把登记文件存到U盘；② 打印登记表，盖公章；③ 一起送县廉防办。县里核对后发来任务包，再办第二步。</p>
      <Field label="县级单位代码" className="narrow-form">
        {(id) => <Input id={id} value={county} maxLength={20} onChange={({ target: { value } }) => setCounty(value)} />}
      </Field>
      <Form.Item label="存到哪里">
        <FolderChoice label="存到哪里" value={target} onChange={setTarget} />
      </Form.Item>
      <Button
        type="primary"
        htmlType="submit"
        disabled={target === undefined || county.trim() === ''}
        loading={enrol.isRunning}
      >
        写出登记文件
      </Button>
      <ErrorBar error={enrol.error} onClose={enrol.clear} />
      {written !== undefined && (
        <p role="status" className="good">
          ✓ 已写到{target?.label}：{written}。请打印下面的登记表。
        </p>
      )}
      <PaperSheet title="密钥登记表">
        <p>
          单位：{ledger.unitName}（{ledger.unitCode}）
        </p>
        <p>签名密钥编码（县廉防办逐组核对）：</p>
        <DigitGroups code={signCode} />
        <p>经办人：{ledger.operator}　　单位负责人（签字）：＿＿＿＿＿＿＿＿</p>
        <p className="stamp-place">（单位公章）　　　　年　　月　　日</p>
      </PaperSheet>
    </Form>
  );
};
