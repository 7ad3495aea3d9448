import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { reviewCopyTexts, reviewersTexts as texts } from '../../../../text/screens/reviews.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTask } from '../../api/use-task.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { PickedFile } from '../../host/host.ts';
import { host } from '../../host/this-host.ts';

/** 读入复核结果. */
export const TakeAnswer = () => {
  const [picked, setPicked] = useState<PickedFile>();
  const [passphrase, setPassphrase] = useState('');
  const [taken, setTaken] = useState<string>();
  const pick = useCommand(async (ask: () => Promise<PickedFile[]>) => {
    const [file] = await ask();
    if (file !== undefined) setPicked(file);
  });
  const take = useTask(api.reviews.takeAnswer);
  const run = async () => {
    if (picked === undefined) return;
    const done = await take.run({ file: picked.id, passphrase });
    if (done === undefined) return;
    setTaken(texts.taken(done.reviewer, done.reviews));
    setPicked(undefined);
    setPassphrase('');
  };
  return (
    <Sheet title={texts.takeTitle}>
      <FileDrop
        label={picked?.name ?? texts.pick}
        isDisabled={take.isRunning}
        onPick={() => void pick.run(() => host.pickFiles({ accept: ['.lfrr'], many: false }))}
        onDrop={(files) => void pick.run(() => host.admitFiles(files))}
      />
      <ErrorBar error={pick.error} onClose={pick.clear} />
      {picked !== undefined && (
        <Form layout="vertical" className="narrow-form" onFinish={() => void run()}>
          <Field label={reviewCopyTexts.passphrase}>
            {(id) => (
              <Input.Password
                id={id}
                autoComplete="off"
                maxLength={200}
                value={passphrase}
                onChange={({ target }) => setPassphrase(target.value)}
              />
            )}
          </Field>
          <Button type="primary" htmlType="submit" disabled={passphrase === ''} loading={take.isRunning}>
            {texts.take}
          </Button>
        </Form>
      )}
      {take.isRunning && <TaskProgress progress={take.progress} onCancel={take.cancel} />}
      <ErrorBar error={take.error} onClose={take.clear} />
      {taken !== undefined && <p role="status">{taken}</p>}
    </Sheet>
  );
};
