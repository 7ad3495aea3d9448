import { useEffect, useState } from 'react';
import { goTo } from './location.ts';
import { PageSwitch } from './page-switch.tsx';
import { ShortcutDialog } from './shortcut-list.tsx';

type Open = 'pages' | 'shortcuts';

const isTyped = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLInputElement ? target.type !== 'checkbox' && target.type !== 'radio' : isText(target);
const isText = (target: EventTarget | null): boolean => target instanceof HTMLTextAreaElement;

/** Ctrl+Shift+F: to the search, or back into its field when it is there already. */
const isSearch = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey && event.key.toLowerCase() === 'f';

const toSearch = (): void => {
  const field = document.querySelector<HTMLInputElement>('[role="search"] input[type="search"]');
  if (field === null) goTo('search');
  field?.select();
};

const openedBy = (event: KeyboardEvent): Open | undefined => {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (isCommand && event.key.toLowerCase() === 'k') return 'pages';
  if ((isCommand && event.key === '/') || (event.key === '?' && !isTyped(event))) return 'shortcuts';
  return undefined;
};

/** Keys that work on every page of a ledger. An open dialog is finished first. */
export const GlobalKeys = () => {
  const [open, setOpen] = useState<Open>();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const wanted = isSearch(event) ? toSearch : openedBy(event);
      if (wanted === undefined || event.isComposing) return;
      event.preventDefault();
      if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
      if (typeof wanted === 'string') setOpen(wanted);
      else wanted();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  const close = () => setOpen(undefined);
  if (open === 'pages') return <PageSwitch onClose={close} />;
  return open === 'shortcuts' ? <ShortcutDialog onClose={close} /> : null;
};
