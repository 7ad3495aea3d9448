import { Switch } from 'antd';
import { viewTexts as texts } from '../../../text/screens/frame.ts';
import { setView, useViewSettings } from './view-settings.ts';

/** Large type and high contrast, for where no ledger's menu is at hand. */
export const ViewSwitches = () => {
  const view = useViewSettings();
  return (
    <div className="view-switches" role="group" aria-label={texts.label}>
      <label>
        <Switch size="small" checked={view.isLarge} onChange={(isLarge) => setView({ isLarge })} /> {texts.large}
      </label>
      <label>
        <Switch size="small" checked={view.isStrong} onChange={(isStrong) => setView({ isStrong })} /> {texts.strong}
      </label>
    </div>
  );
};
