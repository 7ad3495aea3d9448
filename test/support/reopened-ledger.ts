/** Copies of a ledger: a starting point that many specs share without making keys again. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp } from '../../src/core/app.ts';
import type { Router } from '../../src/core/api/router.ts';
import { createClient } from '../../src/rpc/client.ts';
import { inProcessTransport } from '../../src/rpc/in-process.ts';
import { type ClockOf, fixedClock, type Ledger, RESOURCES } from './a-county.ts';
import { withRaw } from './ledger-dump.ts';

let serial = 0;

/** A copy of a ledger as it is now, not open anywhere. @returns its path */
export function copyLedger(file: string, dir: string): string {
  withRaw(file, (raw) => raw.pragma('wal_checkpoint(TRUNCATE)'));
  const copy = join(dir, `copy-${++serial}.lfdb`);
  copyFileSync(file, copy);
  return copy;
}

/** Opens a ledger with its keys locked. */
export function reopen(file: string, dir: string, clock: ClockOf = fixedClock()): Ledger {
  const log = (event: string, detail: Record<string, string | number>): void => {
    if (event === 'bug') console.error(detail['error']);
  };
  const app = startApp({
    dataDir: dir,
    resourcesDir: RESOURCES,
    clock,
    log,
    ledgerFile: file,
    operator: '经办人',
  });
  return { api: createClient<Router>(inProcessTransport(app.serve)), app, file, dir, close: () => app.close() };
}
