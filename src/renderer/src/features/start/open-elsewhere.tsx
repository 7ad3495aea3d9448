import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import { host } from '../../host/this-host.ts';

/** A ledger that lies somewhere else on this machine, or the sample village. */
export const OpenElsewhere = ({ onStarted }: { onStarted: () => void }) => {
  const [operator, setOperator] = useState('');
  const open = useCommand(async (by: string) => {
    const [picked] = await host.pickFiles({ accept: ['.lfdb'], many: false });
    return picked === undefined ? undefined : api.ledgers.open({ file: picked.id, operator: by });
  });
  const sample = useCommand((by: string) => api.ledgers.openSample({ operator: by }));
  const by = operator.trim() === '' ? undefined : operator.trim();
  // A browser hands in a copy; only Electron opens the file where it lies.
  const canOpen = host.pickFolder !== null;
  const then = (answer: Promise<unknown>) => void answer.then((done) => done !== undefined && onStarted());
  return (
    <Form layout="vertical" className="narrow-form">
      <Field label="经办人姓名" hint="看示例可以不填。">
        {(id) => <Input id={id} value={operator} maxLength={50} onChange={({ target }) => setOperator(target.value)} />}
      </Field>
      <div className="button-row">
        {canOpen && (
          <Button
            type="primary"
            disabled={by === undefined}
            loading={open.isRunning}
            onClick={() => by !== undefined && then(open.run(by))}
          >
            选择台账文件……
          </Button>
        )}
        <Button loading={sample.isRunning} onClick={() => then(sample.run(by ?? '示例'))}>
          看示例村
        </Button>
      </div>
      <p className="hint">
        {canOpen
          ? '台账是以 .lfdb 结尾的文件。在U盘上的台账请先复制到本机再打开。'
          : '把台账文件（以 .lfdb 结尾）放进本程序的数据文件夹，重新启动后就会列在开始页。'}
        示例村的单位、人员都是虚构的，可以随意修改，不影响正式台账。
      </p>
      <ErrorBar error={open.error ?? sample.error} />
    </Form>
  );
};
