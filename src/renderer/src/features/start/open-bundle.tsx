import { Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { reviewCopyTexts as texts } from '../../../../text/screens/reviews.ts';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { FilePick } from '../../app/file-pick.tsx';
import { goTo } from '../../app/location.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { PickedFile } from '../../host/host.ts';

/** 打开复核包: the file a lead gave, its passphrase, and the reviewer's own name. */
export const OpenBundle = ({ onStarted }: { onStarted(): void }) => {
  const [picked, setPicked] = useState<PickedFile>();
  const [passphrase, setPassphrase] = useState('');
  const [operator, setOperator] = useState('');
  const [replace, setReplace] = useState(false);
  const open = useTask(async (file: string) => {
    const { ledger } = await api.reviews.openBundle({ file, passphrase, replace });
    return api.ledgers.open({ file: ledger, operator: operator.trim() });
  });
  const start = async () => {
    if (picked === undefined || (await open.run(picked.id)) === undefined) return;
    onStarted();
    goTo('tracking');
  };
  return (
    <Form layout="vertical" className="narrow-form" onFinish={() => void start()}>
      <p className="hint">{texts.openLead}</p>
      <FilePick
        label={picked?.name ?? texts.pick}
        hint={picked === undefined ? undefined : texts.pickAgain}
        accept={['.lfrv']}
        onPicked={([file]) => setPicked(file)}
      />
      <PassphraseField label={texts.passphrase} value={passphrase} onChange={setPassphrase} />
      <Field label={texts.operator}>
        {(id) => <Input id={id} maxLength={50} value={operator} onChange={({ target }) => setOperator(target.value)} />}
      </Field>
      <Checkbox checked={replace} onChange={({ target }) => setReplace(target.checked)}>
        {texts.replace}
      </Checkbox>
      {open.isRunning && <TaskProgress progress={open.progress} onCancel={open.cancel} />}
      <ErrorBar error={open.error} onClose={open.clear} />
      <div className="button-row">
        <Button
          type="primary"
          htmlType="submit"
          disabled={picked === undefined || passphrase === '' || operator.trim() === ''}
          loading={open.isRunning}
        >
          {texts.open}
        </Button>
      </div>
    </Form>
  );
};
