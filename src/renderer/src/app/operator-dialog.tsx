import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
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
      title={current === '' ? '请登记经办人' : '更换经办人'}
      okText="确定"
      cancelText="取消"
      okButtonProps={{ disabled: name.trim() === '', loading: change.isRunning }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Form layout="vertical" onFinish={() => void save()}>
        <Field label="经办人姓名" hint="此后的修改都记在这个人名下，修改记录不能删除。">
          {(id) => (
            <Input id={id} autoFocus value={name} maxLength={50} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
      </Form>
      <ErrorBar error={change.error} onClose={change.clear} />
    </Modal>
  );
};
