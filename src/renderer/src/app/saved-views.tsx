import { App, Button, Dropdown, Input, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { api } from '../api/client.ts';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorBar } from '../components/error-bar.tsx';
import './saved-views.css';

type Words = {
  label: string;
  none: string;
  name: string;
  nameHint: string;
  save: string;
  saved(name: string): string;
  remove: string;
  removeNamed(name: string): string;
};
type Props<View> = {
  /** whose views: the name of the page or table in the ledger */
  page: string;
  texts: Words;
  /** what is kept when a name is typed; JSON */
  view: View;
  onOpen(view: View): void;
  /** what the program brings along, above one's own */
  children?(open: (view: View) => void): ReactNode;
};

/** How somebody likes to see a page, kept under a name in this ledger and opened again. */
export const SavedViews = <View,>({ page, texts, view, onOpen, children }: Props<View>) => {
  const { message } = App.useApp();
  const kept = useQuery(() => api.views.list({ page }), [page]);
  const save = useCommand(api.views.save);
  const remove = useCommand(api.views.remove);
  const [name, setName] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const open = (next: View) => (setIsOpen(false), onOpen(next));
  const keep = async () => {
    const asked = name.trim();
    if (!(await save.run({ page, name: asked, json: JSON.stringify(view) }))) return;
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
        <div className="saved-views">
          {children?.(open)}
          {own.length === 0 && <p className="hint">{texts.none}</p>}
          {own.map((one) => (
            <div key={one.name} className="saved-view">
              {/* Written by this page; what no longer fits it or the core refuses in words. */}
              <Button type="link" onClick={() => open(JSON.parse(one.value) as View)}>
                {one.name}
              </Button>
              <Button
                type="text"
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
