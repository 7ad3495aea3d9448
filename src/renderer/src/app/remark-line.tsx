/** One remark of a return at the unit: what it says, at which field, and whether it was dealt with. */
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { RegisterName } from '../../../domain/registers/facts.ts';
import { fieldLabels } from '../../../text/labels/field-labels.ts';
import { remarkLineTexts as texts } from '../../../text/screens/answers.ts';
import { api } from '../api/client.ts';
import { useCommand } from '../api/use-command.ts';
import { ErrorBar } from '../components/error-bar.tsx';
import { localTime } from '../components/local-time.ts';
import { StateTag } from '../components/state-tag.tsx';
import './remark-line.css';

export type ShownRemark = Omit<Awaited<ReturnType<typeof api.packages.remarks>>[number], 'reportedFor'>;

/** What a field is called; undefined for a remark at a whole row. */
export const fieldLabelOf = (register: RegisterName | null, field: string | null): string | undefined => {
  if (register === null || field === null) return undefined;
  const known: Record<string, { label: string } | null | undefined> = fieldLabels[register];
  return known[field]?.label;
};

/** @param isOwn of an own package: only then it can be marked */
export const RemarkLine = ({ remark, isOwn }: { remark: ShownRemark; isOwn: boolean }) => {
  const { id, register, field, text, operator, done } = remark;
  const [note, setNote] = useState<string>();
  const mark = useCommand(api.answers.noteRemark);
  const label = fieldLabelOf(register, field);
  const save = async () => {
    if ((await mark.run({ remark: id, isDone: true, note: (note ?? '').trim() })) !== undefined) setNote(undefined);
  };
  return (
    <div className="remark-line">
      <div>
        {isOwn && <StateTag tone={done === null ? 'bad' : 'good'}>{done === null ? texts.open : texts.done}</StateTag>}{' '}
        {label !== undefined && <strong>{texts.field(label)}</strong>}
        {text} <small className="hint">{texts.by(operator)}</small>
        {done !== null && <div className="hint">{texts.doneBy(done.operator, localTime(done.at), done.note)}</div>}
      </div>
      {isOwn && note === undefined && (
        <Button
          size="small"
          onClick={() => (done === null ? setNote('') : void mark.run({ remark: id, isDone: false }))}
        >
          {done === null ? texts.markDone : texts.reopen}
        </Button>
      )}
      {note !== undefined && (
        <form
          className="remark-note"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Input
            autoFocus
            size="small"
            aria-label={texts.note}
            placeholder={texts.note}
            maxLength={2000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <Button size="small" type="primary" htmlType="submit" loading={mark.isRunning}>
            {texts.save}
          </Button>
          <Button size="small" onClick={() => setNote(undefined)}>
            {texts.cancel}
          </Button>
        </form>
      )}
      <ErrorBar error={mark.error} onClose={mark.clear} />
    </div>
  );
};
