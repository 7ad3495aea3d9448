import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openLedger } from './open-ledger.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lianfang-'));
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(dir, { recursive: true });
});

it('台账开着时只拷走那一个文件，里面也有几秒以前写的全部内容', () => {
  const file = join(dir, 'QH.lfdb');
  const ledger = openLedger(file, 'create');
  ledger.db.raw.prepare("INSERT INTO ledger_info (key, value) VALUES ('刚写的', '在')").run();
  vi.advanceTimersByTime(2500);
  copyFileSync(file, join(dir, '拷走的.lfdb'));
  ledger.close();
  const copy = new Database(join(dir, '拷走的.lfdb'), { readonly: true });
  expect(copy.prepare("SELECT value FROM ledger_info WHERE key = '刚写的'").pluck().get()).toBe('在');
  copy.close();
});
