import { Modal } from 'antd';
import { aboutTexts as texts } from '../../../text/screens/help.ts';
import { closeAbout, useIsAboutOpen } from './manual-state.ts';

/** 关于廉防台账: which version, whose licence, what it never does. */
const About = () => (
  <Modal
    open
    title={texts.title}
    okText={texts.close}
    footer={(_, { OkBtn }) => <OkBtn />}
    onOk={closeAbout}
    onCancel={closeAbout}
  >
    <p>{texts.version(__APP_VERSION__)}</p>
    {texts.lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
  </Modal>
);

export const AboutDialog = () => (useIsAboutOpen() ? <About /> : null);
