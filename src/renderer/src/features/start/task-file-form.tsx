import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { taskFileTexts } from '../../../../text/screens/start.ts';
import { typedDigits } from '../../../../domain/packages/key-code.ts';
import { FilePick } from '../../app/file-pick.tsx';
import { Field } from '../../components/field.tsx';
import type { PickedFile } from '../../host/host.ts';

type Props = { submitLabel: string; isBusy: boolean; onDone(input: { file: string; rootCode: string }): void };

const DIGITS = 30;

/** The county's task package and the root code off the paper notice that came with it. */
export const TaskFileForm = ({ submitLabel, isBusy, onDone }: Props) => {
  const [picked, setPicked] = useState<PickedFile>();
  const [typed, setTyped] = useState('');
  const digits = typedDigits(typed).length;
  const isReady = picked !== undefined && digits === DIGITS;
  return (
    <Form
      layout="vertical"
      className="narrow-form"
      onFinish={() => picked !== undefined && onDone({ file: picked.id, rootCode: typed })}
    >
      <Form.Item label={taskFileTexts.file} extra={taskFileTexts.fileHint}>
        <FilePick
          label={picked === undefined ? taskFileTexts.pick : picked.name}
          hint={picked === undefined ? undefined : taskFileTexts.pickAgain}
          accept={['.lfa', '.lfb']}
          onPicked={([file]) => setPicked(file)}
        />
      </Form.Item>
      <Field label={taskFileTexts.code} hint={taskFileTexts.codeHint(digits)}>
        {(id) => (
          <Input
            id={id}
            value={typed}
            inputMode="numeric"
            autoComplete="off"
            maxLength={100}
            className="code-field"
            placeholder="00000 00000 00000 00000 00000 00000"
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      <Button type="primary" htmlType="submit" disabled={!isReady} loading={isBusy}>
        {submitLabel}
      </Button>
    </Form>
  );
};
