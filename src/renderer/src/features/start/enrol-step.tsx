import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { enrolTexts } from '../../../../text/screens/start.ts';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { useSession } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { Target } from '../../host/host.ts';
import { DigitGroups } from '../../components/digit-groups.tsx';
import { PaperSheet } from '../../components/paper-sheet.tsx';

/** A collecting unit's key goes to the county before the task: a file on a stick and a stamped sheet. */
export const EnrolStep = ({ signCode, countyCode = '' }: { signCode: string; countyCode?: string }) => {
  const { ledger } = useSession();
  const [county, setCounty] = useState(countyCode);
  const [target, setTarget] = useState<Target>();
  const enrol = useTask(api.packages.writeEnrol);
  const [written, setWritten] = useState<string>();
  const write = async () => {
    if (target === undefined) return;
    const sent = await enrol.run({ folder: target.id, receivers: [county.trim().toUpperCase()] });
    if (sent !== undefined) setWritten(sent.fileName);
  };
  return (
    <Form layout="vertical" onFinish={() => void write()}>
      <p>{enrolTexts.steps}</p>
      <Field label={enrolTexts.county} className="narrow-form">
        {(id) => <Input id={id} value={county} maxLength={20} onChange={({ target: { value } }) => setCounty(value)} />}
      </Field>
      <Form.Item label={enrolTexts.where}>
        <FolderChoice label={enrolTexts.where} value={target} onChange={setTarget} />
      </Form.Item>
      <Button
        type="primary"
        htmlType="submit"
        disabled={target === undefined || county.trim() === ''}
        loading={enrol.isRunning}
      >
        {enrolTexts.write}
      </Button>
      {enrol.isRunning && <TaskProgress progress={enrol.progress} onCancel={enrol.cancel} what={enrolTexts.writing} />}
      <ErrorBar error={enrol.error} onClose={enrol.clear} />
      {written !== undefined && (
        <p role="status" className="good">
          {enrolTexts.written(target?.label ?? '', written)}
        </p>
      )}
      <PaperSheet title={enrolTexts.title}>
        <p>{enrolTexts.unit(ledger.unitName, ledger.unitCode)}</p>
        <p>{enrolTexts.code}</p>
        <DigitGroups code={signCode} />
        <p>{enrolTexts.signatures(ledger.operator)}</p>
        <p className="stamp-place">{enrolTexts.stamp}</p>
      </PaperSheet>
    </Form>
  );
};
