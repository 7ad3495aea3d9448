import { useEffect } from 'react';

const dialogOf = (element: Element): Element | null => element.closest('.ant-modal-root, .ant-drawer');

/** What a person begins with in a dialog; a dialog without fields keeps the focus itself. */
const firstField = (dialog: Element): HTMLElement | null =>
  dialog.querySelector(
    '.ant-modal-body :is(input:not([type="hidden"]):not(:disabled), textarea:not(:disabled), [tabindex="0"])',
  );

/**
 * Where the focus is when a dialog opens and when it has closed. The dialogs take it to themselves, past their first
 * field; and as they are taken out of the page when they close, it would be lost, and Tab begin at the top again.
 */
export const useDialogFocus = (): void =>
  useEffect(() => {
    let last: HTMLElement | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && dialogOf(target) === null) last = target;
    };
    const begin = () => {
      const dialog = [...document.querySelectorAll('.ant-modal-root [role="dialog"]')].at(-1);
      const isTyping = document.activeElement?.matches('input, textarea') === true;
      if (dialog !== undefined && !(isTyping && dialog.contains(document.activeElement))) firstField(dialog)?.focus();
    };
    const giveBack = () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (!isLost || document.querySelector('.ant-modal-root [role="dialog"]') !== null) return;
      const target = last?.isConnected === true ? last : document.getElementById('main');
      target?.focus({ preventScroll: true });
    };
    const holdsDialog = (nodes: NodeList) =>
      [...nodes].some((node) => node instanceof Element && node.querySelector('.ant-modal-root') !== null);
    const watch = new MutationObserver((changes) => {
      // The dialog takes the focus while it is being drawn; its first field has it after that.
      if (changes.some(({ addedNodes }) => holdsDialog(addedNodes)))
        requestAnimationFrame(() => requestAnimationFrame(begin));
      if (changes.some(({ removedNodes }) => holdsDialog(removedNodes))) giveBack();
    });
    document.addEventListener('focusin', remember);
    watch.observe(document.body, { childList: true });
    return () => {
      document.removeEventListener('focusin', remember);
      watch.disconnect();
    };
  }, []);
