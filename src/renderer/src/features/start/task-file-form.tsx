import { Button, Form, Input } from 'antd';
import { useState } from 'react';
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
      <Form.Item label="县里发来的任务包" extra="在县里发的U盘里，文件名带“任务包”三个字，以 .lfa 结尾。">
        <FileDrop
          label={picked === undefined ? '选择任务包，或把文件拖到这里' : picked.name}
          hint={picked === undefined ? undefined : '已选择，点击可以更换'}
          onPick={() => void take(pick.run({ accept: ['.lfa', '.lfb'], many: false }))}
          onDrop={(files) => void take(drop.run(files))}
        />
      </Form.Item>
      <ErrorBar error={pick.error ?? drop.error} />
      <Field
        label="根密钥编码"
        hint={`县里的盖章通知上印有 6 组、共 30 位数字，照着输入（空格不影响）。已输入 ${digits} 位。`}
      >
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
