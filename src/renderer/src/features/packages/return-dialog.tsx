import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import type { Target } from '../../host/host.ts';

type Props = { unit: string; digest: string; target: Target; onClose(): void; onWritten(said: string): void };

/** 退回: a reason for the whole, and remarks, one a line, that the unit sees in its ledger. */
export const ReturnDialog = ({ unit, digest, target, onClose, onWritten }: Props) => {
  const [reason, setReason] = useState('');
  const [lines, setLines] = useState('');
  const write = useTask(api.packages.writeReturn);
  const send = async () => {
    const remarks = lines
      .split('\n')
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => ({ register: null, rowId: null, field: null, text }));
    const sent = await write.run({ digest, folder: target.id, reason: reason.trim(), remarks });
    if (sent === undefined) return;
    onWritten(`退回已保存到“${target.label}”：${sent.fileName}，请交给${unit}。`);
    onClose();
  };
  return (
    <Modal
      open
      title={`退回“${unit}”的报送`}
      okText="退回并保存文件"
      cancelText="取消"
      okButtonProps={{ disabled: reason.trim() === '', loading: write.isRunning }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Field label="退回原因">
          {(id) => (
            <Input.TextArea
              id={id}
              autoFocus
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={5000}
              value={reason}
              onChange={({ target: box }) => setReason(box.value)}
            />
          )}
        </Field>
        <Field label="具体意见" hint="一行一条，可以不写。">
          {(id) => (
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 3, maxRows: 10 }}
              value={lines}
              onChange={({ target: box }) => setLines(box.value)}
            />
          )}
        </Field>
      </Form>
      <ErrorBar error={write.error} onClose={write.clear} />
    </Modal>
  );
};
