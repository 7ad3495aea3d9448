import { useEffect, useState } from 'react';

/**
 * Gives the focus back to what had it before, when the component goes: for dialogs that are taken away instead of
 * closed. What had it is noted while rendering, since the dialog's own effects take the focus first.
 */
export function useReturningFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // Within the same turn the dialog still lets no focus out.
      setTimeout(() => before instanceof HTMLElement && before.focus());
    },
    [before],
  );
}
