import { Modal } from 'antd';
import { replaceTexts as texts } from '../../../../text/screens/seals.ts';
import { DigitGroups } from '../../components/digit-groups.tsx';

type Props = { unit: string; newCode: string; former: readonly string[]; onConfirm(): void; onClose(): void };

/** A unit that has a checked key hands in the sheet of another one: what follows is said before it is done. */
export const ReplaceDialog = ({ unit, newCode, former, onConfirm, onClose }: Props) => (
  <Modal
    open
    title={texts.title(unit)}
    width={640}
    okText={texts.confirm}
    cancelText={texts.cancel}
    onOk={onConfirm}
    onCancel={onClose}
  >
    <p>{texts.lead}</p>
    <h3>{texts.newCode}</h3>
    <DigitGroups code={newCode} />
    <h3>{texts.oldCode}</h3>
    {former.map((code) => (
      <DigitGroups key={code} code={code} />
    ))}
    <p>{texts.what}</p>
  </Modal>
);
