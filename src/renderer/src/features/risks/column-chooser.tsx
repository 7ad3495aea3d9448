import { Button, Checkbox, Popover } from 'antd';
import { riskViewTexts as texts } from '../../../../text/screens/risks.ts';

export type Title = { key: string; title: string };
type Props = { columns: readonly Title[]; hidden: readonly string[]; onHide(hidden: string[]): void };

/** 列: which columns are shown. */
export const ColumnChooser = ({ columns, hidden, onHide }: Props) => (
  <Popover
    trigger="click"
    placement="bottomRight"
    title={texts.columnsTitle}
    content={
      <Checkbox.Group
        className="column-chooser"
        value={columns.map(({ key }) => key).filter((key) => !hidden.includes(key))}
        options={columns.map(({ key, title }) => ({ value: key, label: title }))}
        onChange={(shown) => onHide(columns.map(({ key }) => key).filter((key) => !shown.includes(key)))}
      />
    }
  >
    <Button>{texts.columns}</Button>
  </Popover>
);
