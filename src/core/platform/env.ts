/** What the core is given by a shell. Tests fix clock and ids; nothing in the core reads them elsewhere. */
import type { Day, Instant } from '../../domain/ids.ts';
import type { Files } from './files.ts';
import { createScratch, type Scratch } from './scratch.ts';

export type Clock = { now(): Date };
export type Log = (event: string, detail: Record<string, string | number>) => void;

export type AppEnv = {
  /** ledgers and logs of this user */
  dataDir: string;
  /** fonts, starter catalogue; read-only */
  resourcesDir: string;
  /** opened at the start */
  ledgerFile?: string;
  operator?: string;
  clock?: Clock;
  newId?: () => string;
  log?: Log;
};

/** Everything a procedure may use besides the ledger. */
export type Services = {
  dataDir: string;
  resourcesDir: string;
  now(): Instant;
  today(): Day;
  newId(): string;
  log: Log;
  files: Files;
  scratch: Scratch;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** Local calendar day: a clerk's date is that of the wall clock, not of UTC. */
export const dayOf = (date: Date): Day => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

export function servicesFrom(env: AppEnv, files: Files): Services {
  const clock = env.clock ?? { now: () => new Date() };
  return {
    dataDir: env.dataDir,
    resourcesDir: env.resourcesDir,
    now: () => clock.now().toISOString(),
    today: () => dayOf(clock.now()),
    newId: env.newId ?? (() => crypto.randomUUID()),
    log: env.log ?? (() => undefined),
    files,
    scratch: createScratch(env.dataDir),
  };
}
