import { Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import type { ReportDefinition } from '../../../../domain/reports/report-definition.ts';
import type { DrawnChart } from '../../../../domain/rollup/figure-sheet.ts';
import { reportsTexts as texts } from '../../../../text/screens/reports.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import { localToday } from '../../components/local-time.ts';

/** A table on the screen that is not the 汇总表, with its drawings where it has some. */
export type Frozen = {
  of: Exclude<ReportDefinition, { kind: 'rollup' }>;
  /** heading of the paper */
  title: string;
  drawPages?(): Promise<DrawnChart[]>;
};

type Props = {
  /** left out = the 汇总表 */
  frozen?: Frozen;
  title?: string;
  confirm?: string;
  /** what is counted at first */
  isReceivedCounted?: boolean;
  onClose(): void;
  onFrozen(report: { id: string; name: string }): void;
};

/** Asks for the name of a 报表快照 and freezes the figures of today. */
export const FreezeDialog = ({
  frozen,
  title = texts.freeze,
  confirm = texts.confirmFreeze,
  isReceivedCounted = false,
  onClose,
  onFrozen,
}: Props) => {
  const { cycle } = useTaskSettings();
  const [name, setName] = useState(() =>
    frozen === undefined ? texts.nameOf(cycle.title, localToday()) : texts.nameOfTable(frozen.title, localToday()),
  );
  const [withReceived, setWithReceived] = useState(isReceivedCounted);
  const freeze = useCommand(async () =>
    api.reports.freeze({ name: name.trim(), withReceived, ...(await askedOf(frozen)) }),
  );
  const save = async () => {
    const kept = await freeze.run(undefined);
    if (kept !== undefined) onFrozen({ id: kept.id, name: name.trim() });
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
      {frozen !== undefined && (
        <p className="hint">
          {texts.freezes(frozen.title)}
          {withReceived ? texts.receivedToo : texts.acceptedOnly}
        </p>
      )}
      <Field label={texts.name}>
        {(id) => <Input id={id} maxLength={100} value={name} onChange={({ target }) => setName(target.value)} />}
      </Field>
      {frozen === undefined && (
        <Checkbox checked={withReceived} onChange={({ target }) => setWithReceived(target.checked)}>
          {texts.withReceived}
        </Checkbox>
      )}
      <ErrorBar error={freeze.error} onClose={freeze.clear} />
    </Modal>
  );
};

const askedOf = async (frozen: Frozen | undefined) => {
  if (frozen === undefined) return {};
  const { of, title, drawPages } = frozen;
  return { of, title, ...(drawPages === undefined ? {} : { charts: await drawPages() }) };
};
