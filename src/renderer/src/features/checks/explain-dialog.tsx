import { AutoComplete, Button, Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { CheckFinding } from '../../../../domain/checks/check.ts';
import type { Explanation } from '../../../../domain/checks/explanation.ts';
import type { Id } from '../../../../domain/ids.ts';
import { checksTexts } from '../../../../text/screens/checks.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import { localToday } from '../../components/local-time.ts';

const texts = checksTexts.explain;

export type ExplanationDraft = { reason: string; approver: string; approvedOn: string; isForAll: boolean };

type Props = {
  finding: CheckFinding & { explanation: Explanation | null };
  /** what was typed the last time and not saved */
  draft: ExplanationDraft | undefined;
  /** with what was typed when it was not saved */
  onClose(draft?: ExplanationDraft): void;
};

/** 情况说明: why a finding may stand, and who said so. It is printed and travels with the package. */
export const ExplainDialog = ({ finding, draft, onClose }: Props) => {
  const { explanation: held, checkId, rowId } = finding;
  const [reason, setReason] = useState(draft?.reason ?? held?.reason ?? '');
  const [approver, setApprover] = useState(draft?.approver ?? held?.approver ?? '');
  const [approvedOn, setApprovedOn] = useState(draft?.approvedOn ?? held?.approvedOn ?? localToday());
  const [isForAll, setIsForAll] = useState(draft?.isForAll ?? (held !== null && held.rowId === null));
  const persons = useQuery(() => api.persons.list({}));
  const leave = () => onClose({ reason, approver, approvedOn, isForAll });
  const save = useCommand(api.explanations.save);
  const remove = useCommand(api.explanations.remove);
  const names = persons.kind === 'ready' ? [...new Set(persons.data.map(({ name }) => name))] : [];
  const isComplete = reason.trim() !== '' && approver.trim() !== '' && approvedOn !== '';
  const keep = async () => {
    const id = (held?.id ?? crypto.randomUUID()) as Id<'explanation'>;
    const row = {
      id,
      checkId,
      rowId: isForAll ? null : rowId,
      reason: reason.trim(),
      approver: approver.trim(),
      approvedOn,
    };
    if (await save.run({ rows: [row] })) onClose();
  };
  const takeBack = async () => {
    if (held !== null && (await remove.run({ ids: [held.id] }))) onClose();
  };
  return (
    <Modal
      open
      title={texts.title}
      onCancel={leave}
      footer={[
        held !== null && (
          <Button key="remove" danger onClick={() => void takeBack()} loading={remove.isRunning}>
            {texts.takeBack}
          </Button>
        ),
        <Button key="cancel" onClick={leave}>
          {texts.cancel}
        </Button>,
        <Button key="save" type="primary" disabled={!isComplete} loading={save.isRunning} onClick={() => void keep()}>
          {texts.save}
        </Button>,
      ]}
    >
      <p>{finding.sentence}</p>
      <Form layout="vertical">
        <Field label={texts.reason} hint={texts.reasonHint}>
          {(id) => (
            <Input.TextArea
              id={id}
              autoFocus
              autoSize={{ minRows: 3, maxRows: 8 }}
              maxLength={5000}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        <div className="form-row">
          <Field label={texts.approver} hint={texts.approverHint}>
            {(id) => (
              <AutoComplete
                id={id}
                className="approver"
                value={approver}
                maxLength={50}
                options={names.filter((name) => name.includes(approver)).map((value) => ({ value }))}
                onChange={setApprover}
              />
            )}
          </Field>
          <Field label={texts.approvedOn}>
            {(id) => (
              <Input id={id} type="date" value={approvedOn} onChange={({ target }) => setApprovedOn(target.value)} />
            )}
          </Field>
        </div>
        {rowId !== null && (
          <Checkbox checked={isForAll} onChange={({ target }) => setIsForAll(target.checked)}>
            {texts.isForAll}
          </Checkbox>
        )}
      </Form>
      <ErrorBar error={save.error ?? remove.error} onClose={save.clear} />
    </Modal>
  );
};
