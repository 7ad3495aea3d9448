import { Modal } from 'antd';
import { onBehalfTexts as texts } from '../../../../text/screens/on-behalf.ts';
import { AttachmentPanel } from '../../app/attachment-panel.tsx';

type Props = { unit: string; name: string; profileId: string; isReadOnly: boolean; onClose(): void };

/** The stamped paper of a unit that is reported for, kept with the unit's own line. */
export const EvidenceDialog = ({ unit, name, profileId, isReadOnly, onClose }: Props) => (
  <Modal
    open
    title={texts.evidenceTitle(name)}
    width={680}
    closable={{ 'aria-label': texts.close }}
    footer={null}
    onCancel={onClose}
  >
    <p className="hint">{texts.evidenceHint}</p>
    <AttachmentPanel unit={unit} register="profiles" rowId={profileId} isReadOnly={isReadOnly} />
  </Modal>
);
