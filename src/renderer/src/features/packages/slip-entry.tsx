import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { slipTexts as texts } from '../../../../text/screens/answers.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useUnitName } from '../../app/use-unit-name.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import { localTime } from '../../components/local-time.ts';

/** What paper slips said about a package that was sent, and the way to enter one. */
export const SlipEntry = ({ digest, submissionNo }: { digest: string; submissionNo: number | null }) => {
  const nameOf = useUnitName();
  const entries = useQuery(() => api.answers.listSlips({}));
  const [code, setCode] = useState<string>();
  const enter = useCommand(api.answers.enterSlip);
  const own = entries.kind === 'ready' ? entries.data.filter((entry) => entry.digest === digest) : [];
  const save = async () => {
    if ((await enter.run({ digest, code: code ?? '' })) !== undefined) setCode(undefined);
  };
  return (
    <>
      {own.map(({ byUnit, state, operator, at }) => (
        <p key={`${byUnit} ${state}`} role="status">
          {texts.entry(nameOf(byUnit), texts.states[state], operator, localTime(at))}
        </p>
      ))}
      <Button size="small" onClick={() => setCode('')}>
        {texts.open}
      </Button>
      {code !== undefined && (
        <Modal
          open
          title={texts.title(submissionNo ?? 1)}
          okText={texts.save}
          cancelText={texts.close}
          okButtonProps={{ disabled: code.trim() === '', loading: enter.isRunning }}
          onOk={() => void save()}
          onCancel={() => setCode(undefined)}
        >
          <p className="hint">{texts.hint}</p>
          <Form layout="vertical" onFinish={() => void save()}>
            <Field label={texts.code}>
              {(id) => (
                <Input
                  id={id}
                  autoFocus
                  inputMode="numeric"
                  autoComplete="off"
                  maxLength={60}
                  value={code}
                  onChange={({ target }) => setCode(target.value)}
                />
              )}
            </Field>
          </Form>
          <ErrorBar error={enter.error} onClose={enter.clear} />
        </Modal>
      )}
    </>
  );
};
