import { Button, Checkbox, Dropdown, Input, Popover, Space } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import type { RiskFilter } from './risk-filter.ts';

/** What a saved view holds: filter and hidden columns. */
export type RiskView = { filter: RiskFilter; hidden: readonly string[] };

type Title = { key: string; title: string };
type ColumnsProps = { columns: readonly Title[]; hidden: readonly string[]; onHide(hidden: string[]): void };

/** 列: which columns are shown. */
export const ColumnChooser = ({ columns, hidden, onHide }: ColumnsProps) => (
  <Popover
    trigger="click"
    placement="bottomRight"
    title="显示哪些列"
    content={
      <Checkbox.Group
        className="column-chooser"
        value={columns.map(({ key }) => key).filter((key) => !hidden.includes(key))}
        options={columns.map(({ key, title }) => ({ value: key, label: title }))}
        onChange={(shown) => onHide(columns.map(({ key }) => key).filter((key) => !shown.includes(key)))}
      />
    }
  >
    <Button>列</Button>
  </Popover>
);

type ViewsProps = { view: RiskView; onView(view: RiskView): void };

/** 视图: filter and columns kept under a name in this ledger. */
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
          {views.length === 0 && <p className="hint">还没有存过视图。先筛选、选好列，再在下面起名保存。</p>}
          {views.map((one) => (
            <div key={one.name} className="saved-view">
              {/* Written by this page; see RiskView. */}
              <Button type="link" onClick={() => onView(JSON.parse(one.value) as RiskView)}>
                {one.name}
              </Button>
              <Button
                type="text"
                size="small"
                aria-label={`删除视图 ${one.name}`}
                onClick={() => void remove.run({ page: 'risks', name: one.name })}
              >
                删除
              </Button>
            </div>
          ))}
          <Space.Compact>
            <Input
              aria-label="视图名称"
              placeholder="把现在的筛选和列存为"
              maxLength={50}
              value={name}
              onChange={({ target }) => setName(target.value)}
              onPressEnter={() => name.trim() !== '' && void keep()}
            />
            <Button disabled={name.trim() === ''} onClick={() => void keep()}>
              保存
            </Button>
          </Space.Compact>
          <ErrorBar error={save.error ?? remove.error} />
        </div>
      )}
    >
      <Button>视图</Button>
    </Dropdown>
  );
};
