/**
 * Where the focus is when a dialog opens and when it has closed, for every dialog of the window. The dialogs take it to
 * themselves, past their first field, and those that are taken out of the page lose it: Tab would begin at the top again.
 */
import { useEffect } from 'react';
import { FocusTrail } from './focus-trail.ts';

const isInSight = (element: Element): boolean => element.getClientRects().length > 0;

const openDialogs = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('.ant-modal-root [role="dialog"]')].filter(isInSight);

const FIELDS = ':is(input:not([type="hidden"]), textarea, .file-drop, [contenteditable="true"]):not(:disabled)';

const firstInSight = (dialog: Element, selector: string): HTMLElement | undefined =>
  [...dialog.querySelectorAll<HTMLElement>(selector)].find(isInSight);

/**
 * What a person begins with: the field marked `begin-here` (React's own autofocus comes while the dialog is still
 * hidden), else the first, else what confirms, else the dialog to be read.
 */
const beginningOf = (dialog: HTMLElement): HTMLElement => {
  const marked = firstInSight(dialog, `.begin-here${FIELDS}, .begin-here ${FIELDS}`);
  const field = marked ?? firstInSight(dialog, `.ant-modal-body ${FIELDS}`);
  if (field instanceof HTMLInputElement && field.type === 'radio' && !field.checked)
    return firstInSight(dialog, '.ant-modal-body input[type="radio"]:checked:not(:disabled)') ?? field;
  return field ?? firstInSight(dialog, '.ant-modal-footer .ant-btn-primary:not(:disabled)') ?? dialog;
};

/** A dialog that put the focus somewhere itself knows better; its frame and, at first, its cross are no such place. */
const isPlaced = (dialog: HTMLElement, isFirst: boolean): boolean => {
  const active = document.activeElement;
  const isInside = active !== dialog && dialog.contains(active);
  return (isInside && !(isFirst && active?.closest('.ant-modal-close'))) || openDialogs().at(-1) !== dialog;
};

const isLost = (): boolean => {
  const active = document.activeElement;
  return active === null || active === document.body || !isInSight(active);
};

/** The dialogs' own effects follow later, and what they show may have to be read first. */
const WAITS_MS = [0, 40, 120, 400, 1000];

/** Tries again until it holds, `isDone` says. */
const insist = (isDone: (isFirst: boolean) => boolean, attempt: () => void, waits = WAITS_MS): void => {
  const [wait, ...more] = waits;
  if (wait === undefined) return;
  setTimeout(() => {
    if (isDone(waits === WAITS_MS)) return;
    attempt();
    insist(isDone, attempt, more);
  }, wait);
};

export const useDialogFocus = (): void =>
  useEffect(() => {
    const trail = new FocusTrail();
    let known: readonly HTMLElement[] = [];
    const begin = (dialog: HTMLElement) =>
      insist(
        (isFirst) => !isInSight(dialog) || isPlaced(dialog, isFirst),
        () => beginningOf(dialog).focus(),
      );
    const giveBack = () =>
      insist(
        () => !isLost(),
        () => (trail.last(isInSight) ?? document.getElementById('main'))?.focus({ preventScroll: true }),
      );
    const watch = new MutationObserver(() => look());
    const look = () => {
      for (const wrap of document.querySelectorAll('.ant-modal-wrap')) {
        watch.observe(wrap, { attributeFilter: ['style'] });
        const container = wrap.parentElement?.parentElement;
        if (container) watch.observe(container, { childList: true });
      }
      const open = openDialogs();
      const [opened, closed] = [open.filter((one) => !known.includes(one)), known.filter((one) => !open.includes(one))];
      known = open;
      for (const dialog of opened) begin(dialog);
      if (closed.length > 0) giveBack();
    };
    watch.observe(document.body, { childList: true });
    look();
    const remember = ({ target }: FocusEvent) => target instanceof HTMLElement && trail.add(target);
    document.addEventListener('focusin', remember);
    return () => {
      document.removeEventListener('focusin', remember);
      watch.disconnect();
    };
  }, []);
