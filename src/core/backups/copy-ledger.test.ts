import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DomainError } from '../../domain/errors.ts';
import { errorSentence } from '../../text/errors.ts';
import { openLedger } from '../db/open-ledger.ts';
import { copyLedgerBytes } from './copy-ledger.ts';

it('台账大过一份加密备份装得下的：说怎么办，不说程序出错，不留临时文件', () => {
  const dir = mkdtempSync(join(tmpdir(), 'lianfang-'));
  const scratch = mkdtempSync(join(dir, 'scratch-'));
  const ledger = openLedger(join(dir, 'QH.lfdb'), 'create');
  let caught: unknown;
  try {
    copyLedgerBytes(ledger.db, scratch, { at: '2026-11-20T08:00:00.000Z', by: '甲' }, 1000);
  } catch (error) {
    caught = error;
  }
  expect(caught).toMatchObject({ code: 'BACKUP_TOO_LARGE', params: { file: 'QH.lfdb', limit: 1000 } });
  expect(caught instanceof DomainError && errorSentence(caught)).toContain('请关闭程序，把这个台账文件直接拷到');
  expect(readdirSync(scratch)).toEqual([]);
  ledger.close();
  rmSync(dir, { recursive: true });
});
