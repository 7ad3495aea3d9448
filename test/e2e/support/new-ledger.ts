import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lianfang } from './command-line.ts';

export const newLedgerUnit = '上湾村';

/** A new, empty ledger of a village, made by the command line. @returns its file, in a folder of its own */
export const newLedger = (dir: string): string => {
  const folder = join(dir, 'made');
  mkdirSync(folder);
  const passphrase = join(folder, 'passphrase');
  writeFileSync(passphrase, 'e2e-passphrase-2026\n');
  const out = join(folder, 'QH-01-01.lfdb');
  const words = ['init', 'unit', '--code', 'QH-01-01', '--name', newLedgerUnit, '--operator', '李会计'];
  lianfang(...words, '--out', out, '--passphrase-file', passphrase);
  return out;
};
