/** One ledger of the demonstration with a person in front of it: the same calls a clerk's program makes. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type App, startApp } from '../../core/app.ts';
import type { Router } from '../../core/api/router.ts';
import { type Client, createClient } from '../../rpc/client.ts';
import { inProcessTransport } from '../../rpc/in-process.ts';

export type Desk = {
  code: string;
  api: Client<Router>;
  /** id of a file or folder for calls; folders are made when missing */
  folder(path: string): string;
  file(path: string): string;
  close(): Promise<void>;
};

export type DemoPlaces = { outDir: string; resourcesDir: string };

/** Every demonstration ledger has this passphrase; docs/CLI.md names it. */
export const DEMO_PASSPHRASE = 'lianfang-demo-2026';

/** The demonstration plays on one day of its cycle, so that every run gives the same dates. */
export const demoNow = new Date('2026-11-20T01:30:00.000Z');

/** Opens a new ledger `ledgers/<code>.lfdb` with keys. */
export async function createDesk(
  { outDir, resourcesDir }: DemoPlaces,
  role: 'county' | 'unit',
  unit: { code: string; name: string },
): Promise<Desk> {
  const app: App = startApp({ dataDir: join(outDir, 'ledgers'), resourcesDir, clock: { now: () => demoNow } });
  const api = createClient<Router>(inProcessTransport(app.serve));
  await api.ledgers.create({ role, unitCode: unit.code, unitName: unit.name, operator: '演示经办人' });
  await api.keys.create({ passphrase: DEMO_PASSPHRASE });
  return {
    code: unit.code,
    api,
    folder(path) {
      mkdirSync(path, { recursive: true });
      return app.files.admit(path);
    },
    file: (path) => app.files.admit(path),
    close: () => app.close(),
  };
}
