import { Input, Modal } from 'antd';
import { useState } from 'react';
import { finalStepTexts as texts } from '../../../../text/screens/packages.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorBar } from '../../components/error-bar.tsx';

/** 退回修改: a final year may be changed again; why is written down. */
export const ReopenDialog = ({ onClose }: { onClose(): void }) => {
  const [reason, setReason] = useState('');
  const reopen = useCommand(api.finals.reopen);
  const takeBack = async () => {
    if ((await reopen.run({ reason: reason.trim() })) !== undefined) onClose();
  };
  return (
    <Modal
      open
      title={texts.reopenTitle}
      okText={texts.reopenConfirm}
      cancelText={texts.cancel}
      okButtonProps={{ disabled: reason.trim() === '', loading: reopen.isRunning }}
      onOk={() => void takeBack()}
      onCancel={onClose}
    >
      <p>{texts.reopenHint}</p>
      <Input.TextArea
        aria-label={texts.reason}
        placeholder={texts.reasonHint}
        maxLength={500}
        autoFocus
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <ErrorBar error={reopen.error} onClose={reopen.clear} />
    </Modal>
  );
};
