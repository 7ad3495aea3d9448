/** The composition root: what a shell starts, and the only place where the parts of the core meet. */
import { mkdirSync } from 'node:fs';
import type { Serve } from '../rpc/reply.ts';
import { createDispatcher } from './api/dispatch.ts';
import type { Desk } from './api/procedure.ts';
import { router } from './api/router.ts';
import { openLedger } from './db/open-ledger.ts';
import { emptyKeyring } from './keys/keyring.ts';
import { readIdentity } from './ledgers/ledger-info.repo.ts';
import type { Session } from './ledgers/session.ts';
import { servicesFrom, type AppEnv } from './platform/env.ts';
import { createFiles, type Files } from './platform/files.ts';
import type { Scratch } from './platform/scratch.ts';

export type { AppEnv } from './platform/env.ts';
/** `files` admits what a person picked; a shell hands the ids to the page. `scratch` takes what lives till the end. */
export type App = { serve: Serve; files: Files; scratch: Scratch; close(): Promise<void> };

function createDesk(): Desk {
  let open: Session | undefined;
  const close = (): void => {
    open?.ledger.close();
    open = undefined;
  };
  return {
    session: () => open,
    open(session) {
      close();
      open = session;
    },
    close,
  };
}

/**
 * Starts the core; with `env.ledgerFile` that ledger is open from the start.
 *
 * @throws DomainError whatever opening the ledger refuses
 */
export function startApp(env: AppEnv): App {
  mkdirSync(env.dataDir, { recursive: true });
  const desk = createDesk();
  if (env.ledgerFile !== undefined) {
    const ledger = openLedger(env.ledgerFile, 'open');
    const identity = readIdentity(ledger.db, ledger.file);
    desk.open({ ledger, identity, operator: env.operator ?? '', keyring: emptyKeyring() });
  }
  const files = createFiles();
  const services = servicesFrom(env, files);
  services.scratch.sweep();
  return {
    serve: createDispatcher(router, services, desk),
    files,
    scratch: services.scratch,
    close() {
      desk.close();
      services.scratch.remove();
      return Promise.resolve();
    },
  };
}
