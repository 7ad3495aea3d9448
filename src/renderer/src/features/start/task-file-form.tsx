import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { taskFileTexts } from '../../../../text/screens/start.ts';
import { typedDigits } from '../../../../domain/packages/key-code.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import type { PickedFile } from '../../host/host.ts';
import { host } from '../../host/this-host.ts';

type Props = { submitLabel: string; isBusy: boolean; onDone(input: { file: string; rootCode: string }): void };

const DIGITS = 30;

/** The county's task package and the root code off the paper notice that came with it. */
export const TaskFileForm = ({ submitLabel, isBusy, onDone }: Props) => {
  const [picked, setPicked] = useState<PickedFile>();
  const [typed, setTyped] = useState('');
  const pick = useCommand(host.pickFiles);
  const drop = useCommand(host.admitFiles);
  const take = async (files: Promise<PickedFile[] | undefined>) => {
    const [first] = (await files) ?? [];
    if (first !== undefined) setPicked(first);
  };
  const digits = typedDigits(typed).length;
  const isReady = picked !== undefined && digits === DIGITS;
  return (
    <Form
      layout="vertical"
      className="narrow-form"
      onFinish={() => picked !== undefined && onDone({ file: picked.id, rootCode: typed })}
    >
      <Form.Item label={taskFileTexts.file} extra={taskFileTexts.fileHint}>
        <FileDrop
          label={picked === undefined ? taskFileTexts.pick : picked.name}
          hint={picked === undefined ? undefined : taskFileTexts.pickAgain}
          onPick={() => void take(pick.run({ accept: ['.lfa', '.lfb'], many: false }))}
          onDrop={(files) => void take(drop.run(files))}
        />
      </Form.Item>
      <ErrorBar error={pick.error ?? drop.error} />
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
