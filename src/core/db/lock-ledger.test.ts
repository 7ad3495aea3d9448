import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lockLedger } from './lock-ledger.ts';

let dir: string;
let collectGarbage: () => void;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'lock-'));
  setFlagsFromString('--expose-gc');
  collectGarbage = runInNewContext('gc') as () => void;
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

it('holds until it is released, even when nothing refers to the lock any more', async () => {
  const file = join(dir, 'a.lfdb');
  lockLedger(file);
  for (let round = 0; round < 3; round++) {
    collectGarbage();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(() => lockLedger(file)).toThrow('LEDGER_IN_USE');
});

it('lets the next one in when it is released', () => {
  const file = join(dir, 'b.lfdb');
  lockLedger(file).release();
  expect(() => lockLedger(file).release()).not.toThrow();
});
