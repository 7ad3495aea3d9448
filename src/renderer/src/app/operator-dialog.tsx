import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { operatorTexts } from '../../../text/screens/frame.ts';
import { api } from '../api/client.ts';
import { useCommand } from '../api/use-command.ts';
import { ErrorBar } from '../components/error-bar.tsx';
import { Field } from '../components/field.tsx';

/** 经办人: whose name stands behind every change from now on. */
export const OperatorDialog = ({ current, onClose }: { current: string; onClose: () => void }) => {
  const [name, setName] = useState(current);
  const change = useCommand(api.ledgers.changeOperator);
  const save = async () => {
    if (await change.run({ operator: name.trim() })) onClose();
  };
  return (
    <Modal
      open
      title={current === '' ? operatorTexts.firstTitle : operatorTexts.changeTitle}
      okText={operatorTexts.confirm}
      cancelText={operatorTexts.cancel}
      okButtonProps={{ disabled: name.trim() === '', loading: change.isRunning }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Form layout="vertical" onFinish={() => void save()}>
        <Field label={operatorTexts.name} hint={operatorTexts.nameHint}>
          {(id) => <Input id={id} value={name} maxLength={50} onChange={(event) => setName(event.target.value)} />}
        </Field>
      </Form>
      <ErrorBar error={change.error} onClose={change.clear} />
    </Modal>
  );
};
