import { Button, Checkbox, Dropdown, Input, Popover, Space } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import type { RiskFilter } from './risk-filter.ts';
import type { Sort } from '../../components/editable-table/sort-rows.ts';
import { riskViewTexts as texts } from '../../../../text/screens/risks.ts';

/** What a saved view holds: filter, hidden columns and order; views saved before some part was kept lack it. */
export type RiskView = { filter: RiskFilter; hidden: readonly string[]; sort?: Sort | null };

export type Title = { key: string; title: string };
type ColumnsProps = { columns: readonly Title[]; hidden: readonly string[]; onHide(hidden: string[]): void };

/** 列: which columns are shown. */
export const ColumnChooser = ({ columns, hidden, onHide }: ColumnsProps) => (
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

type ViewsProps = { view: RiskView; onView(view: RiskView): void };

/** 视图: filter, order and columns kept under a name in this ledger. */
export const SavedViews = ({ view, onView }: ViewsProps) => {
  const kept = useQuery(() => api.views.list({ page: 'risks' }));
  const save = useCommand(api.views.save);
  const remove = useCommand(api.views.remove);
  const [name, setName] = useState('');
  const keep = async () => {
    if (await save.run({ page: 'risks', name: name.trim(), json: JSON.stringify(view) })) setName('');
  };
  const views = kept.kind === 'ready' ? kept.data : [];
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      popupRender={() => (
        <div className="saved-views">
          {views.length === 0 && <p className="hint">{texts.none}</p>}
          {views.map((one) => (
            <div key={one.name} className="saved-view">
              {/* Written by this page; see RiskView. */}
              <Button type="link" onClick={() => onView(JSON.parse(one.value) as RiskView)}>
                {one.name}
              </Button>
              <Button
                type="text"
                size="small"
                aria-label={texts.removeNamed(one.name)}
                onClick={() => void remove.run({ page: 'risks', name: one.name })}
              >
                {texts.remove}
              </Button>
            </div>
          ))}
          <Space.Compact>
            <Input
              aria-label={texts.name}
              placeholder={texts.nameHint}
              maxLength={50}
              value={name}
              onChange={({ target }) => setName(target.value)}
              onPressEnter={() => name.trim() !== '' && void keep()}
            />
            <Button disabled={name.trim() === ''} onClick={() => void keep()}>
              {texts.save}
            </Button>
          </Space.Compact>
          <ErrorBar error={save.error ?? remove.error} />
        </div>
      )}
    >
      <Button>{texts.views}</Button>
    </Dropdown>
  );
};
