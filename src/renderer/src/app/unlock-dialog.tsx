import { Form, Input, type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
import { api } from '../api/client.ts';
import { endUnlock, useIsUnlockAsked } from '../api/unlock.ts';
import { useCommand } from '../api/use-command.ts';
import { ErrorBar } from '../components/error-bar.tsx';
import { Field } from '../components/field.tsx';

const Unlock = () => {
  const [passphrase, setPassphrase] = useState('');
  const field = useRef<InputRef>(null);
  const unlock = useCommand(api.keys.unlock);
  const open = async () => {
    if (await unlock.run({ passphrase })) endUnlock(true);
    else field.current?.select();
  };
  return (
    <Modal
      open
      title="请输入密钥口令"
      okText="解锁并继续"
      cancelText="取消"
      okButtonProps={{ disabled: passphrase === '', loading: unlock.isRunning }}
      onOk={() => void open()}
      onCancel={() => endUnlock(false)}
      afterOpenChange={(isOpen) => isOpen && field.current?.focus()}
    >
      <Form layout="vertical" onFinish={() => void open()}>
        <Field
          label="密钥口令"
          hint="签名、读取加密的文件需要密钥。口令只在本次打开期间有效；忘记口令可用密钥恢复单重设。"
        >
          {(id) => (
            <Input.Password
              id={id}
              ref={field}
              value={passphrase}
              autoComplete="off"
              onChange={(event) => setPassphrase(event.target.value)}
            />
          )}
        </Field>
      </Form>
      <ErrorBar error={unlock.error} onClose={unlock.clear} />
    </Modal>
  );
};

/** Asked when a call answered KEYS_LOCKED; see api/unlock.ts. */
export const UnlockDialog = () => (useIsUnlockAsked() ? <Unlock /> : null);
