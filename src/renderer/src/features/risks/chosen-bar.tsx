import { Button, Switch } from 'antd';

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
      全选这 {shownCount} 个
    </Button>
    <Button disabled={chosenCount === 0} onClick={onNone}>
      取消选择
    </Button>
    <Button type="primary" disabled={chosenCount === 0} onClick={onRound}>
      {chosenCount === 0 ? '为选中的登记会议' : `为选中的 ${chosenCount} 个登记会议`}
    </Button>
    <label className="panel-switch">
      详情 <Switch checked={isPanelOpen} onChange={onPanel} aria-label="显示详情" />
    </label>
  </div>
);
