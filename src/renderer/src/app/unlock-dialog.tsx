import { Form, Input, type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
import { unlockTexts } from '../../../text/screens/frame.ts';
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
      title={unlockTexts.title}
      okText={unlockTexts.unlock}
      cancelText={unlockTexts.cancel}
      okButtonProps={{ disabled: passphrase === '', loading: unlock.isRunning }}
      onOk={() => void open()}
      onCancel={() => endUnlock(false)}
    >
      <Form layout="vertical" onFinish={() => void open()}>
        <Field label={unlockTexts.passphrase} hint={unlockTexts.passphraseHint}>
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
