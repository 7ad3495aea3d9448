import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { trackingTexts as texts } from '../../../../text/screens/tracking.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';

type Props = { name: string; digest: string; onClose(): void };

/** 撤回接受, with the reason that stays in the record. */
export const TakeBackDialog = ({ name, digest, onClose }: Props) => {
  const [reason, setReason] = useState('');
  const back = useCommand(api.packages.takeBack);
  const run = async () => {
    if ((await back.run({ digest, reason: reason.trim() })) !== undefined) onClose();
  };
  return (
    <Modal
      open
      title={texts.takeBackTitle(name)}
      okText={texts.takeBack}
      cancelText={texts.cancel}
      closable={{ 'aria-label': texts.close }}
      okButtonProps={{ disabled: reason.trim() === '', loading: back.isRunning }}
      onOk={() => void run()}
      onCancel={onClose}
    >
      <p className="hint">{texts.takeBackHint}</p>
      <Form layout="vertical">
        <Field label={texts.takeBackReason}>
          {(id) => (
            <Input.TextArea
              id={id}
              autoFocus
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={5000}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
      </Form>
      <ErrorBar error={back.error} onClose={back.clear} />
    </Modal>
  );
};
