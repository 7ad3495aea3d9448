import { useCallback, useState } from 'react';

/** Ids of the rows that are ticked; they stay ticked while a filter hides them. */
export const useChosen = () => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = useCallback((ids: readonly string[], isChosen: boolean): void => {
    setChosen((before) => {
      const next = new Set(before);
      for (const id of ids)
        if (isChosen) next.add(id);
        else next.delete(id);
      return next;
    });
  }, []);
  return { chosen, choose, chooseNone: () => setChosen(new Set()) };
};
