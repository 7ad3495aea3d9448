import { Modal } from 'antd';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { routeGroupTexts } from '../../../text/screens/routes.ts';
import { pageSwitchTexts as texts, shortcutTexts } from '../../../text/shortcuts.ts';
import { goTo } from './location.ts';
import { useMyPages } from './my-pages.ts';
import './page-switch.css';

/** Ctrl+K: a few characters and Enter lead to any page. */
export const PageSwitch = ({ onClose }: { onClose: () => void }) => {
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const pages = useMyPages();
  const wanted = typed.trim();
  const named = pages.filter(({ title }) => title.includes(wanted));
  // Pages under a heading of that name come after those of that name themselves.
  const found = [
    ...named,
    ...pages.filter((page) => routeGroupTexts[page.group].includes(wanted) && !named.includes(page)),
  ];
  const current = found[Math.min(at, found.length - 1)];
  useEffect(() => {
    document.getElementById(`${listId}-${current?.path}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, current?.path]);
  const go = (path: string) => {
    onClose();
    goTo(path);
    document.getElementById('main')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && current !== undefined) go(current.path);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      open
      width={480}
      title={texts.title}
      footer={null}
      closable={{ 'aria-label': shortcutTexts.close }}
      onCancel={onClose}
    >
      <input
        className="page-switch-field"
        role="combobox"
        aria-label={texts.search}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={current === undefined ? undefined : `${listId}-${current.path}`}
        placeholder={texts.search}
        autoFocus
        value={typed}
        onChange={({ target }) => (setTyped(target.value), setAt(0))}
        onKeyDown={onKeyDown}
      />
      <ul id={listId} role="listbox" aria-label={texts.title} className="page-switch-list">
        {found.map(({ path, title, group }) => (
          <li
            key={path}
            id={`${listId}-${path}`}
            role="option"
            aria-selected={path === current?.path}
            onClick={() => go(path)}
          >
            {title} <span className="hint">{routeGroupTexts[group]}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p role="status" className="hint">
          {texts.none}
        </p>
      )}
    </Modal>
  );
};
