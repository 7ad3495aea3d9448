import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { enrolTexts } from '../../../../text/screens/start.ts';
import { api } from '../../api/client.ts';
import { useSession } from '../../app/session.tsx';
import { useFolderWrite } from '../../app/use-folder-write.tsx';
import { Field } from '../../components/field.tsx';
import { DigitGroups } from '../../components/digit-groups.tsx';
import { PaperSheet } from '../../components/paper-sheet.tsx';

/** A collecting unit's key goes to the county before the task: a file on a stick and a stamped sheet. */
export const EnrolStep = ({ signCode, countyCode = '' }: { signCode: string; countyCode?: string }) => {
  const { ledger } = useSession();
  const [county, setCounty] = useState(countyCode);
  const enrol = useFolderWrite(
    (folder, options) => api.packages.writeEnrol({ folder, receivers: [county.trim().toUpperCase()] }, options),
    { label: enrolTexts.where, working: enrolTexts.writing },
  );
  return (
    <Form layout="vertical" onFinish={enrol.start}>
      <p>{enrolTexts.steps}</p>
      <Field label={enrolTexts.county} className="narrow-form">
        {(id) => <Input id={id} value={county} maxLength={20} onChange={({ target: { value } }) => setCounty(value)} />}
      </Field>
      <Form.Item label={enrolTexts.where}>{enrol.choice}</Form.Item>
      <Button
        type="primary"
        htmlType="submit"
        disabled={enrol.target === undefined || county.trim() === ''}
        loading={enrol.isRunning}
      >
        {enrolTexts.write}
      </Button>
      {enrol.course}
      {enrol.written !== undefined && (
        <p role="status" className="good">
          {enrolTexts.written(enrol.written.where, enrol.written.what.fileName)}
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
