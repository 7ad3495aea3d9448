import { Button, Switch } from 'antd';
import { chosenTexts as texts } from '../../../../text/screens/risks.ts';

type Props = {
  shownCount: number;
  chosenCount: number;
  isPanelOpen: boolean;
  onAll(): void;
  onNone(): void;
  onRound(): void;
  onPanel(isOpen: boolean): void;
};

/** What can be done with many risks at once. */
export const ChosenBar = ({ shownCount, chosenCount, isPanelOpen, onAll, onNone, onRound, onPanel }: Props) => (
  <div className="chosen-bar">
    <Button disabled={shownCount === 0} onClick={onAll}>
      {texts.all(shownCount)}
    </Button>
    <Button disabled={chosenCount === 0} onClick={onNone}>
      {texts.none}
    </Button>
    <Button type="primary" disabled={chosenCount === 0} onClick={onRound}>
      {texts.round(chosenCount)}
    </Button>
    <label className="panel-switch">
      {texts.panel} <Switch checked={isPanelOpen} onChange={onPanel} aria-label={texts.showPanel} />
    </label>
  </div>
);
