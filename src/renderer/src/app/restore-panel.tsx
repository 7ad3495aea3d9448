/** 从备份恢复: pick, look, compare with what is here, restore and open. On the start page and in an open ledger. */
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { restoreTexts as texts } from '../../../text/screens/backups.ts';
import { api } from '../api/client.ts';
import { useTask } from '../api/use-task.ts';
import { ErrorBar } from '../components/error-bar.tsx';
import { Field } from '../components/field.tsx';
import { PassphraseField } from '../components/passphrase-field.tsx';
import { TaskProgress } from '../components/task-progress.tsx';
import type { PickedFile } from '../host/host.ts';
import { FilePick } from './file-pick.tsx';
import { LedgerContents } from './ledger-contents.tsx';
import { LedgerHere } from './ledger-here.tsx';
import './ledger-files.css';

type Looked = { file: string; passphrase: string; preview: Awaited<ReturnType<typeof api.backups.preview>> };
/** `operator`: who is known to be at the keyboard. */
type Props = { operator?: string; onOpened(): void };

export const RestorePanel = (props: Props) => {
  const [looked, setLooked] = useState<Looked>();
  return looked === undefined ? (
    <Look onLooked={setLooked} />
  ) : (
    <Restore {...props} looked={looked} onBack={() => setLooked(undefined)} />
  );
};

const Look = ({ onLooked }: { onLooked: (looked: Looked) => void }) => {
  const [picked, setPicked] = useState<PickedFile>();
  const [passphrase, setPassphrase] = useState('');
  const preview = useTask(api.backups.preview);
  const look = async () => {
    if (picked === undefined || passphrase === '') return;
    const found = await preview.run({ file: picked.id, passphrase });
    if (found !== undefined) onLooked({ file: picked.id, passphrase, preview: found });
  };
  return (
    <Form layout="vertical" className="narrow-form" onFinish={() => void look()}>
      <p className="hint">{texts.lead}</p>
      <FilePick
        label={picked === undefined ? texts.pick : picked.name}
        hint={picked === undefined ? undefined : texts.pickAgain}
        accept={['.lfbk']}
        onPicked={([file]) => (preview.clear(), setPicked(file))}
      />
      <PassphraseField
        label={texts.passphrase}
        hint={texts.passphraseHint}
        value={passphrase}
        onChange={setPassphrase}
      />
      {preview.isRunning && <TaskProgress progress={preview.progress} onCancel={preview.cancel} what={texts.looking} />}
      <ErrorBar error={preview.error} onClose={preview.clear} />
      <Button
        type="primary"
        htmlType="submit"
        disabled={picked === undefined || passphrase === ''}
        loading={preview.isRunning}
      >
        {texts.look}
      </Button>
    </Form>
  );
};

type RestoreProps = Props & { looked: Looked; onBack(): void };

const Restore = ({ looked, operator = '', onOpened, onBack }: RestoreProps) => {
  const { file, passphrase, preview } = looked;
  const [name, setName] = useState(operator);
  const [isAgreed, setIsAgreed] = useState(false);
  const restore = useTask(async (by: string, options) => {
    const { ledger } = await api.backups.restore({ file, passphrase, replace: preview.here !== null }, options);
    return api.ledgers.open({ file: ledger, operator: by });
  });
  const isReady = name.trim() !== '' && (preview.here === null || isAgreed);
  const run = async () => {
    if (isReady && (await restore.run(name.trim())) !== undefined) onOpened();
  };
  return (
    <Form layout="vertical" onFinish={() => void run()}>
      <LedgerContents
        label={texts.found}
        contents={preview}
        backedUp={{ at: preview.backedUpAt, by: preview.backedUpBy }}
      />
      {preview.here !== null && (
        <LedgerHere here={preview.here} coming={preview} isAgreed={isAgreed} onAgree={setIsAgreed} />
      )}
      <Field label={texts.operator} hint={texts.operatorHint} className="narrow-form">
        {(id) => <Input id={id} value={name} maxLength={50} onChange={({ target }) => setName(target.value)} />}
      </Field>
      {restore.isRunning && (
        <TaskProgress progress={restore.progress} onCancel={restore.cancel} what={texts.restoring} />
      )}
      <ErrorBar error={restore.error} onClose={restore.clear} />
      <div className="button-row">
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={restore.isRunning}>
          {preview.here === null ? texts.restore : texts.replace}
        </Button>
        <Button onClick={onBack} disabled={restore.isRunning}>
          {texts.otherFile}
        </Button>
      </div>
    </Form>
  );
};
