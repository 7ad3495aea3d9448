import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { revokeTexts as texts } from '../../../../text/screens/seals.ts';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { useUnitName } from '../../app/use-unit-name.ts';
import { DigitGroups } from '../../components/digit-groups.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import type { SealLine } from './key-table.tsx';

type Props = { line: SealLine; nextNumber: number; onClose(): void; onDone(said: string): void };

/** 注销: with a reason, after it was said what follows. */
export const RevokeDialog = ({ line, nextNumber, onClose, onDone }: Props) => {
  const nameOf = useUnitName();
  const [reason, setReason] = useState('');
  const revoke = useTask(api.seals.revoke);
  const run = async () => {
    const done = await revoke.run({ signSpkiSha256: line.signSpkiSha256, reason: reason.trim() });
    if (done === undefined) return;
    onDone(texts.done(nameOf(done.unit), done.crlNumber));
    onClose();
  };
  return (
    <Modal
      open
      title={texts.title(nameOf(line.unit))}
      width={640}
      okText={texts.confirm}
      cancelText={texts.cancel}
      okButtonProps={{ danger: true, disabled: reason.trim() === '', loading: revoke.isRunning }}
      onOk={() => void run()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <DigitGroups code={line.keyCode} />
        <Field label={texts.reason}>
          {(id) => (
            <Input
              id={id}
              autoFocus
              maxLength={300}
              placeholder={texts.reasonExample}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        <p>{texts.what(nextNumber)}</p>
        <p className="hint">{texts.travels}</p>
      </Form>
      <ErrorBar error={revoke.error} onClose={revoke.clear} />
    </Modal>
  );
};
