/**
 * Whose ledger is open, for every page: `const { ledger, settings, unit } = useSession()`. Asked again after every
 * successful command like any query.
 */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { TaskSettings } from '../../../domain/tasks/task-settings.ts';
import type { Unit } from '../../../domain/units/unit.ts';
import { api } from '../api/client.ts';
import { UnitNames } from '../components/unit-names.ts';
import { unitNamer } from './unit-namer.ts';
import { restoreWaitingRows } from './waiting-store.ts';

/** Name, role, code, operator, cycle and task version of the open ledger, and whether its keys are unlocked. */
export type OpenLedger = Awaited<ReturnType<typeof api.ledgers.current>>;

export type Session = {
  ledger: OpenLedger;
  /** null before a task was taken over (unit) or written (county) */
  settings: TaskSettings | null;
  /** the ledger's own unit in the task's directory */
  unit: Unit | null;
  /** keys are made and a task is there; until then the frame shows how to go on */
  isReady: boolean;
  refresh(): void;
};

const SessionContext = createContext<Session | undefined>(undefined);

export const SessionProvider = ({ session, children }: { session: Session; children: ReactNode }) => {
  const nameOf = useMemo(() => unitNamer(session.settings), [session.settings]);
  return (
    <SessionContext value={session}>
      <UnitNames value={nameOf}>{children}</UnitNames>
    </SessionContext>
  );
};

export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('pages are shown inside SessionProvider');
  return session;
};

/** The session as a page with rows needs it. @throws Error outside routes that say `needsTask` */
export const useTaskSettings = (): TaskSettings => {
  const { settings } = useSession();
  if (settings === null) throw new Error('the route says needsTask');
  return settings;
};

/** Name of a table within the open ledger, for what it keeps while its page is left. */
export const useTableName = (table: string): string => {
  const { ledger } = useSession();
  return `${ledger.unitCode} ${ledger.cycle ?? ''} ${table}`;
};

export const askSession = async (): Promise<Omit<Session, 'refresh'>> => {
  const ledger = await api.ledgers.current({});
  await restoreWaitingRows(ledger.ledgerId);
  const task = await api.tasks.get({});
  const settings = task?.settings ?? null;
  const { signCode } = await api.keys.get({});
  const isReady = signCode !== null && (settings !== null || ledger.role === 'county');
  return { ledger, settings, isReady, unit: settings?.units.find(({ code }) => code === ledger.unitCode) ?? null };
};
