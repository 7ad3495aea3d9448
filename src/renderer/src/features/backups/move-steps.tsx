import { Button, Steps } from 'antd';
import { moveTexts as texts } from '../../../../text/screens/backups.ts';
import { goTo } from '../../app/location.ts';
import './backups.css';

/** 换电脑: a backup here, a restore there, and from then on only there. */
export const MoveSteps = () => (
  <>
    <p>{texts.lead}</p>
    <Steps
      orientation="vertical"
      className="move-steps"
      items={texts.steps.map(({ title, text }) => ({ title, content: text, status: 'process' }))}
    />
    <div className="button-row">
      <Button type="primary" onClick={() => goTo('backup', { part: 'write' })}>
        {texts.toBackup}
      </Button>
      <Button onClick={() => goTo('backup', { part: 'restore' })}>{texts.toRestore}</Button>
    </div>
  </>
);
