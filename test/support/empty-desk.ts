/** The program as it is before a ledger is open. */
import type { Router } from '../../src/core/api/router.ts';
import { startApp } from '../../src/core/app.ts';
import { type Client, createClient } from '../../src/rpc/client.ts';
import { inProcessTransport } from '../../src/rpc/in-process.ts';
import { fixedClock, RESOURCES } from './a-county.ts';

export type EmptyDesk = { api: Client<Router>; admit(path: string): string; close(): Promise<void> };

export function anEmptyDesk(dataDir: string): EmptyDesk {
  const app = startApp({ dataDir, resourcesDir: RESOURCES, clock: fixedClock() });
  const api = createClient<Router>(inProcessTransport(app.serve));
  return { api, admit: (path) => app.files.admit(path), close: () => app.close() };
}
