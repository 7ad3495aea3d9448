import { type Route, routes } from './routes.ts';
import { useSession } from './session.tsx';

/** The pages this ledger has in its menu, in the menu's order. */
export const useMyPages = (): Route[] => {
  const { ledger, settings, isReady } = useSession();
  const isCollector =
    ledger.role === 'county' || settings?.units.some(({ submitTo }) => submitTo === ledger.unitCode) === true;
  return routes.filter(
    ({ roles, isBeginning, isForCollectors }) =>
      roles.includes(ledger.role) && !(isBeginning === true && isReady) && (isForCollectors !== true || isCollector),
  );
};
