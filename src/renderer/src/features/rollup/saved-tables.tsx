import { App, Button, Dropdown, Input, Space } from 'antd';
import { useState } from 'react';
import { type ShippedTable, shippedTables } from '../../../../domain/rollup/shipped-tables.ts';
import type { CrossDefinition } from '../../../../domain/rollup/cross-definition.ts';
import { savedTableTexts as texts, shippedTableNames } from '../../../../text/screens/cross.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorBar } from '../../components/error-bar.tsx';

type Props = { definition: CrossDefinition; onOpen(definition: CrossDefinition, name: string): void };

const page = 'cross-tables';

/** 常用表: those that come with the program and those somebody keeps under a name in this ledger. */
export const SavedTables = ({ definition, onOpen }: Props) => {
  const { message } = App.useApp();
  const kept = useQuery(() => api.views.list({ page }));
  const save = useCommand(api.views.save);
  const remove = useCommand(api.views.remove);
  const [name, setName] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const open = (next: CrossDefinition, title: string) => (setIsOpen(false), onOpen(next, title));
  const keep = async () => {
    const asked = name.trim();
    if (!(await save.run({ page, name: asked, json: JSON.stringify(definition) }))) return;
    setName('');
    void message.success(texts.saved(asked));
  };
  const own = kept.kind === 'ready' ? kept.data : [];
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      open={isOpen}
      onOpenChange={setIsOpen}
      popupRender={() => (
        <div className="saved-tables">
          <strong>{texts.shipped}</strong>
          {(Object.keys(shippedTables) as ShippedTable[]).map((key) => (
            <Button key={key} type="link" onClick={() => open(shippedTables[key], shippedTableNames[key])}>
              {shippedTableNames[key]}
            </Button>
          ))}
          <strong>{texts.own}</strong>
          {own.length === 0 && <p className="hint">{texts.none}</p>}
          {own.map((one) => (
            <div key={one.name} className="saved-table">
              {/* Written by this page; what no longer fits the core refuses in words. */}
              <Button type="link" onClick={() => open(JSON.parse(one.value) as CrossDefinition, one.name)}>
                {one.name}
              </Button>
              <Button
                type="text"
                size="small"
                aria-label={texts.removeNamed(one.name)}
                onClick={() => void remove.run({ page, name: one.name })}
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
      <Button>{texts.label}</Button>
    </Dropdown>
  );
};
