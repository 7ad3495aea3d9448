import { Button, Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { CheckFinding, Explanation } from '../../../../domain/checks/check.ts';
import type { Id } from '../../../../domain/ids.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import { localToday } from '../../components/local-time.ts';

type Props = { finding: CheckFinding & { explanation: Explanation | null }; onClose(): void };

/** 情况说明: why a finding may stand, and who said so. It is printed and travels with the package. */
export const ExplainDialog = ({ finding, onClose }: Props) => {
  const { explanation: held, checkId, rowId } = finding;
  const [reason, setReason] = useState(held?.reason ?? '');
  const [approver, setApprover] = useState(held?.approver ?? '');
  const [approvedOn, setApprovedOn] = useState(held?.approvedOn ?? localToday());
  const [isForAll, setIsForAll] = useState(held !== null && held.rowId === null);
  const save = useCommand(api.explanations.save);
  const remove = useCommand(api.explanations.remove);
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
      title="情况说明"
      onCancel={onClose}
      footer={[
        held !== null && (
          <Button key="remove" danger onClick={() => void takeBack()} loading={remove.isRunning}>
            撤回说明
          </Button>
        ),
        <Button key="cancel" onClick={onClose}>
          取消
        </Button>,
        <Button key="save" type="primary" disabled={!isComplete} loading={save.isRunning} onClick={() => void keep()}>
          保存说明
        </Button>,
      ]}
    >
      <p>{finding.sentence}</p>
      <Form layout="vertical">
        <Field label="原因" hint="写给上级看：为什么属实，依据是什么。">
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
          <Field label="批准人">
            {(id) => (
              <Input id={id} maxLength={50} value={approver} onChange={({ target }) => setApprover(target.value)} />
            )}
          </Field>
          <Field label="批准日期">
            {(id) => (
              <Input id={id} type="date" value={approvedOn} onChange={({ target }) => setApprovedOn(target.value)} />
            )}
          </Field>
        </div>
        {rowId !== null && (
          <Checkbox checked={isForAll} onChange={({ target }) => setIsForAll(target.checked)}>
            同类问题都按这个原因说明
          </Checkbox>
        )}
      </Form>
      <ErrorBar error={save.error ?? remove.error} onClose={save.clear} />
    </Modal>
  );
};
