/** Which groups of the menu stand open at this machine. */
import { useState } from 'react';
import type { RouteGroup } from '../../../text/screens/routes.ts';
import { keepHere, keptHere } from './kept-here.ts';
import type { OpenLedger } from './session.tsx';

/** Only what a person folded or unfolded is kept, as `enter:1+verify:0`, by role: a county fills in little itself. */
const nameOf = (role: OpenLedger['role']) => `lianfang_menu_${role}`;

const foldedAtFirst: Record<OpenLedger['role'], readonly RouteGroup[]> = { unit: [], county: ['enter'] };

const keptGroups = (role: OpenLedger['role']): ReadonlyMap<string, boolean> =>
  new Map(
    keptHere(nameOf(role))
      .split('+')
      .map((word) => word.split(':'))
      .map(([group = '', isOpen]) => [group, isOpen === '1']),
  );

export type OpenGroups = { isOpen(group: RouteGroup): boolean; toggle(group: RouteGroup): void };

/**
 * The group of the page one is on opens by itself, for as long as one is in it; folded there, it keeps its page.
 *
 * @param here group of the page one is on; undefined while there is none
 */
export const useOpenGroups = (role: OpenLedger['role'], here: RouteGroup | undefined): OpenGroups => {
  const [kept, setKept] = useState(() => keptGroups(role));
  const [visit, setVisit] = useState({ group: here, isOpen: true });
  if (visit.group !== here) setVisit({ group: here, isOpen: true });
  const isOpen = (group: RouteGroup) =>
    group === here && visit.group === here ? visit.isOpen : (kept.get(group) ?? !foldedAtFirst[role].includes(group));
  return {
    isOpen,
    toggle: (group) => {
      const next = new Map(kept).set(group, !isOpen(group));
      setKept(next);
      if (group === here) setVisit({ group, isOpen: !isOpen(group) });
      keepHere(nameOf(role), [...next].map(([name, isShown]) => `${name}:${isShown ? 1 : 0}`).join('+'));
    },
  };
};
