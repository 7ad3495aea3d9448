import { Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { reportsTexts as texts } from '../../../../text/screens/reports.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import { localToday } from '../../components/local-time.ts';

type Props = {
  title?: string;
  confirm?: string;
  /** what is counted at first */
  isReceivedCounted?: boolean;
  onClose(): void;
  onFrozen(report: { id: string; name: string }): void;
};

/** Asks for the name of a 报表快照 and freezes today's 汇总表. */
export const FreezeDialog = ({
  title = texts.freeze,
  confirm = texts.confirmFreeze,
  isReceivedCounted = false,
  onClose,
  onFrozen,
}: Props) => {
  const { cycle } = useTaskSettings();
  const [name, setName] = useState(() => texts.nameOf(cycle.title, localToday()));
  const [withReceived, setWithReceived] = useState(isReceivedCounted);
  const freeze = useCommand(api.reports.freeze);
  const save = async () => {
    const frozen = await freeze.run({ name: name.trim(), withReceived });
    if (frozen !== undefined) onFrozen({ id: frozen.id, name: name.trim() });
  };
  return (
    <Modal
      open
      title={title}
      okText={confirm}
      cancelText={texts.cancel}
      okButtonProps={{ disabled: name.trim() === '', loading: freeze.isRunning }}
      onOk={() => void save()}
      onCancel={onClose}
      closable={{ 'aria-label': texts.cancel }}
    >
      <p className="hint">{texts.freezeHint}</p>
      <Field label={texts.name}>
        {(id) => <Input id={id} maxLength={100} value={name} onChange={({ target }) => setName(target.value)} />}
      </Field>
      <Checkbox checked={withReceived} onChange={({ target }) => setWithReceived(target.checked)}>
        {texts.withReceived}
      </Checkbox>
      <ErrorBar error={freeze.error} onClose={freeze.clear} />
    </Modal>
  );
};
