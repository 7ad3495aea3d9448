import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTask } from '../../api/use-task.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import { Sheet } from '../../components/sheet.tsx';

/** 印章核对: the 30 digits on the stamped sheet are typed in, never copied from the screen. */
export const SealCheck = () => {
  const { units } = useTaskSettings();
  const keys = useQuery(() => api.seals.list({}));
  const [unit, setUnit] = useState<string>();
  const [code, setCode] = useState('');
  const [passed, setPassed] = useState<string>();
  const check = useTask(api.seals.check);
  if (keys.kind === 'refused') return <ErrorBar error={keys.error} />;
  const waiting = keys.kind === 'ready' ? keys.data.filter(({ state }) => state === 'waiting') : [];
  const nameOf = (of: string): string => units.find((one) => one.code === of)?.name ?? of;
  const compare = async () => {
    const done = await check.run(unit === undefined ? { code } : { code, unit });
    if (done === undefined) return;
    setPassed(nameOf(done.unit));
    setCode('');
    setUnit(undefined);
  };
  return (
    <Sheet title={`印章核对（待核对 ${waiting.length} 个）`}>
      {waiting.length === 0 && passed === undefined ? (
        <p className="hint">没有待核对的密钥。收到新单位的文件后，在这里对照盖章的封面或登记表核对。</p>
      ) : (
        <Form layout="vertical" className="seal-check" onFinish={() => void compare()}>
          <Field label="单位">
            {(id) => (
              <Select
                id={id}
                allowClear
                placeholder="不确定可不选"
                value={unit ?? null}
                options={waiting.map((key) => ({ value: key.unit, label: nameOf(key.unit) }))}
                onChange={(value: string | null) => setUnit(value ?? undefined)}
              />
            )}
          </Field>
          <Field label="纸上的密钥编码（30 位数字）" hint="每 5 位一组，哪一组不对会指出来。">
            {(id) => (
              <Input
                id={id}
                inputMode="numeric"
                autoComplete="off"
                maxLength={60}
                value={code}
                onChange={({ target }) => setCode(target.value)}
              />
            )}
          </Field>
          <Button type="primary" htmlType="submit" disabled={code.trim() === ''} loading={check.isRunning}>
            核对
          </Button>
        </Form>
      )}
      <ErrorBar error={check.error} onClose={check.clear} />
      {passed !== undefined && <p role="status">“{passed}”核对一致，它的文件不再待定。</p>}
    </Sheet>
  );
};
