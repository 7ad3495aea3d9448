import { Button, Form } from 'antd';
import { useState } from 'react';
import { reviewCopyTexts, reviewersTexts as texts } from '../../../../text/screens/reviews.ts';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { FilePick } from '../../app/file-pick.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { PickedFile } from '../../host/host.ts';

/** 读入复核结果. */
export const TakeAnswer = () => {
  const [picked, setPicked] = useState<PickedFile>();
  const [passphrase, setPassphrase] = useState('');
  const [taken, setTaken] = useState<string>();
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
      <FilePick
        label={picked?.name ?? texts.pick}
        isDisabled={take.isRunning}
        accept={['.lfrr']}
        onPicked={([file]) => setPicked(file)}
      />
      {picked !== undefined && (
        <Form layout="vertical" className="narrow-form" onFinish={() => void run()}>
          <PassphraseField label={reviewCopyTexts.passphrase} value={passphrase} onChange={setPassphrase} />
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
