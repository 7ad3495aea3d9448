import { Form, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { reviewersTexts as texts } from '../../../../text/screens/reviews.ts';
import { trackingTexts } from '../../../../text/screens/tracking.ts';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import type { Target } from '../../host/host.ts';

type Props = {
  title: string;
  hint: string;
  confirm: string;
  passphrase: string;
  /** a new passphrase is typed twice */
  isNew: boolean;
  isRunning: boolean;
  onWrite(target: Target, passphrase: string): void;
  onClose(): void;
  /** progress and refusals */
  children: ReactNode;
};

/** Where a file goes, and the passphrase it is encrypted with. */
export const SecretDialog = ({
  title,
  hint,
  confirm,
  passphrase,
  isNew,
  isRunning,
  onWrite,
  onClose,
  children,
}: Props) => {
  const [target, setTarget] = useState<Target>();
  const [secret, setSecret] = useState('');
  const [again, setAgain] = useState('');
  const isDifferent = isNew && again !== '' && again !== secret;
  const isReady = target !== undefined && secret !== '' && (!isNew || again === secret);
  return (
    <Modal
      open
      width={640}
      title={title}
      okText={confirm}
      cancelText={texts.cancel}
      closable={{ 'aria-label': trackingTexts.close }}
      okButtonProps={{ disabled: !isReady, loading: isRunning }}
      onOk={() => target !== undefined && onWrite(target, secret)}
      onCancel={onClose}
    >
      <p className="hint">{hint}</p>
      <FolderChoice label={texts.folder} value={target} onChange={setTarget} isDisabled={isRunning} />
      <Form layout="vertical">
        <PassphraseField label={passphrase} value={secret} onChange={setSecret} />
        {isNew && (
          <PassphraseField
            label={texts.again}
            problem={isDifferent ? texts.differ : undefined}
            value={again}
            onChange={setAgain}
          />
        )}
      </Form>
      {children}
    </Modal>
  );
};
