import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { openElsewhereTexts as texts } from '../../../../text/screens/start.ts';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { FilePick } from '../../app/file-pick.tsx';
import { LedgerContents, type Peeked } from '../../app/ledger-contents.tsx';
import { LedgerHere } from '../../app/ledger-here.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { PickedFile } from '../../host/host.ts';
import { host } from '../../host/this-host.ts';

type Props = { onStarted(): void; onBackup(): void };

/** A browser hands in a copy; only Electron knows where the file lies. */
const knowsPlaces = host.pickFolder !== null;

const isBackupFile = ({ name }: PickedFile): boolean => name.toLowerCase().endsWith('.lfbk');

/** A ledger file that is picked, looked at, and then opened as a copy on this machine or where it lies. */
export const OpenFile = ({ onStarted, onBackup }: Props) => {
  const [picked, setPicked] = useState<PickedFile>();
  const [found, setFound] = useState<Peeked>();
  const peek = useTask(api.ledgers.peek);
  const take = async (file: PickedFile) => {
    setPicked(file);
    setFound(undefined);
    peek.clear();
    if (!isBackupFile(file)) setFound(await peek.run({ file: file.id }));
  };
  return (
    <>
      <p className="hint">{texts.ledgerHint}</p>
      <div className="narrow-form">
        <FilePick
          label={picked === undefined ? texts.pick : picked.name}
          hint={picked === undefined ? undefined : texts.pickAgain}
          isDisabled={peek.isRunning}
          accept={['.lfdb', '.lfbk']}
          onPicked={([file]) => take(file)}
        />
      </div>
      {peek.isRunning && <TaskProgress progress={peek.progress} onCancel={peek.cancel} what={texts.reading} />}
      <ErrorBar error={peek.error} />
      {picked !== undefined && isBackupFile(picked) && (
        <Alert
          type="info"
          showIcon
          title={texts.isBackup}
          action={
            <Button size="small" onClick={onBackup}>
              {texts.toBackup}
            </Button>
          }
        />
      )}
      {picked !== undefined && found !== undefined && (
        <OpenFound key={picked.id} file={picked.id} found={found} onStarted={onStarted} />
      )}
    </>
  );
};

type FoundProps = { file: string; found: Peeked; onStarted(): void };

const OpenFound = ({ file, found, onStarted }: FoundProps) => {
  const [operator, setOperator] = useState('');
  const [isAgreed, setIsAgreed] = useState(false);
  const take = useTask(api.ledgers.take);
  const open = useTask(api.ledgers.open);
  const by = operator.trim();
  const then = (answer: Promise<unknown>) => void answer.then((done) => done !== undefined && onStarted());
  const copy = () => then(take.run({ file, operator: by, replace: found.here !== null }));
  const inPlace = () => then(open.run({ file, operator: by }));
  const isBusy = take.isRunning || open.isRunning;
  const canCopy = !isBusy && by !== '' && (found.here === null || isAgreed);
  return (
    <Form
      layout="vertical"
      onFinish={() => {
        if (found.isHere && by !== '') inPlace();
        else if (canCopy) copy();
      }}
    >
      <LedgerContents label={texts.found} contents={found} />
      {found.isHere && <p>{texts.isHere}</p>}
      {found.here !== null && <LedgerHere here={found.here} coming={found} isAgreed={isAgreed} onAgree={setIsAgreed} />}
      <Field label={texts.operator} className="narrow-form">
        {(id) => <Input id={id} value={operator} maxLength={50} onChange={({ target }) => setOperator(target.value)} />}
      </Field>
      {!found.isHere && <p className="hint">{texts.copyHint}</p>}
      {isBusy && <TaskProgress progress={take.progress} onCancel={take.cancel} what={texts.copying} />}
      <ErrorBar error={take.error ?? open.error} />
      <div className="button-row">
        {found.isHere ? (
          <Button type="primary" htmlType="submit" disabled={by === ''} loading={isBusy}>
            {texts.openHere}
          </Button>
        ) : (
          <Button type="primary" htmlType="submit" disabled={!canCopy} loading={take.isRunning}>
            {found.here === null ? texts.copy : texts.replace}
          </Button>
        )}
        {knowsPlaces && !found.isHere && (
          <Button disabled={by === '' || isBusy} loading={open.isRunning} onClick={inPlace}>
            {texts.openInPlace}
          </Button>
        )}
      </div>
    </Form>
  );
};
