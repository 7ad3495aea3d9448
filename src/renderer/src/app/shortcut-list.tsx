import { Modal } from 'antd';
import { shortcutGroups, shortcutTexts } from '../../../text/shortcuts.ts';
import './shortcut-list.css';

/** Every key of the window, by where it works. */
export const ShortcutList = () => (
  <div className="shortcut-list">
    {shortcutGroups.map(({ title, shortcuts }) => (
      <section key={title} aria-label={title}>
        <h3>{title}</h3>
        <dl>
          {shortcuts.map(({ keys, what }) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </div>
);

export const ShortcutDialog = ({ onClose }: { onClose: () => void }) => (
  <Modal
    open
    width="min(1120px, 96vw)"
    style={{ top: 20 }}
    title={shortcutTexts.title}
    footer={null}
    closable={{ 'aria-label': shortcutTexts.close }}
    onCancel={onClose}
  >
    <ShortcutList />
  </Modal>
);
