import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { returnTexts as texts } from '../../../../text/screens/tracking.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTask } from '../../api/use-task.ts';
import { TaskProgress } from '../../components/task-progress.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import type { Target } from '../../host/host.ts';

type Props = {
  unit: { code: string; name: string };
  digest: string;
  target: Target;
  onClose(): void;
  onWritten(said: string): void;
};
/** `riskId` '' = about the whole report. */
type Line = { riskId: string; text: string };

/** 退回: a reason for the whole, and remarks, each at a risk point or at the whole, that the unit sees in its ledger. */
export const ReturnDialog = ({ unit, digest, target, onClose, onWritten }: Props) => {
  const [reason, setReason] = useState('');
  const [lines, setLines] = useState<readonly Line[]>([]);
  const write = useTask(api.packages.writeReturn);
  const risks = useQuery(() => api.rollup.listRisks({ units: [unit.code], withReceived: true }), [unit.code]);
  const options = [
    { value: '', label: texts.wholeReport },
    ...(risks.kind === 'ready' ? risks.data : [])
      .filter((risk) => risk.digest === digest)
      .map(({ id, number, name }) => ({ value: id, label: texts.riskOption(number, name) })),
  ];
  const change = (at: number, next: Partial<Line>) =>
    setLines(lines.map((line, index) => (index === at ? { ...line, ...next } : line)));
  const send = async () => {
    const remarks = lines
      .map(({ riskId, text }) => ({ riskId, text: text.trim() }))
      .filter(({ text }) => text !== '')
      .map(({ riskId, text }) =>
        riskId === ''
          ? { register: null, rowId: null, field: null, text }
          : { register: 'risks' as const, rowId: riskId, field: null, text },
      );
    const sent = await write.run({ digest, folder: target.id, reason: reason.trim(), remarks });
    if (sent === undefined) return;
    onWritten(texts.written(target.label, sent.fileName, unit.name));
    onClose();
  };
  return (
    <Modal
      open
      width={760}
      title={texts.title(unit.name)}
      okText={texts.confirm}
      cancelText={texts.cancel}
      okButtonProps={{ disabled: reason.trim() === '', loading: write.isRunning }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Field label={texts.reason}>
          {(id) => (
            <Input.TextArea
              id={id}
              autoFocus
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={5000}
              value={reason}
              onChange={({ target: box }) => setReason(box.value)}
            />
          )}
        </Field>
        <fieldset className="return-remarks">
          <legend>{texts.remarks}</legend>
          <p className="hint">{texts.remarksHint}</p>
          {lines.map(({ riskId, text }, index) => (
            <div key={index} className="return-remark">
              <Select
                aria-label={texts.risk}
                showSearch={{ optionFilterProp: 'label' }}
                value={riskId}
                options={options}
                onChange={(next: string) => change(index, { riskId: next })}
              />
              <Input.TextArea
                aria-label={texts.remark(index + 1)}
                autoSize={{ minRows: 1, maxRows: 6 }}
                maxLength={5000}
                value={text}
                onChange={({ target: box }) => change(index, { text: box.value })}
              />
              <Button size="small" type="text" onClick={() => setLines(lines.filter((_, at) => at !== index))}>
                {texts.remove}
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => setLines([...lines, { riskId: '', text: '' }])}>
            {texts.add}
          </Button>
        </fieldset>
      </Form>
      {write.isRunning && <TaskProgress progress={write.progress} onCancel={write.cancel} />}
      <ErrorBar error={write.error} onClose={write.clear} />
    </Modal>
  );
};
