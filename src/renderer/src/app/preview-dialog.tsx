import { Modal } from 'antd';
import { livePreviewTexts as texts } from '../../../text/screens/pdf-view.ts';
import { LivePreview, type MakePdf } from './live-preview.tsx';

type Props = { name: string; choice: string; make: MakePdf; onClose(): void };

/** A document in a large dialog, to look at and to print. */
export const PreviewDialog = ({ name, choice, make, onClose }: Props) => (
  <Modal
    open
    className="preview-dialog"
    title={name}
    width="min(1100px, 94vw)"
    style={{ top: 24 }}
    footer={null}
    closable={{ 'aria-label': texts.close }}
    onCancel={onClose}
  >
    <LivePreview choice={choice} name={name} make={make} />
  </Modal>
);
