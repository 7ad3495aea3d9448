import { Button, Form, Input, Select } from 'antd';
import { sealTexts as texts } from '../../../../text/screens/packages.ts';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTask } from '../../api/use-task.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
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
    <Sheet title={texts.title(waiting.length)}>
      {waiting.length === 0 && passed === undefined ? (
        <p className="hint">{texts.none}</p>
      ) : (
        <Form layout="vertical" className="seal-check" onFinish={() => void compare()}>
          <Field label={texts.unit}>
            {(id) => (
              <Select
                id={id}
                allowClear
                placeholder={texts.unsure}
                value={unit ?? null}
                options={waiting.map((key) => ({ value: key.unit, label: nameOf(key.unit) }))}
                onChange={(value: string | null) => setUnit(value ?? undefined)}
              />
            )}
          </Field>
          <Field label={texts.code} hint={texts.codeHint}>
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
            {texts.check}
          </Button>
        </Form>
      )}
      {check.isRunning && <TaskProgress progress={check.progress} />}
      <ErrorBar error={check.error} onClose={check.clear} />
      {passed !== undefined && <p role="status">{texts.passed(passed)}</p>}
    </Sheet>
  );
};
