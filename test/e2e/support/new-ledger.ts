import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const cli = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'cli.js');

export const newLedgerUnit = '上湾村';

/** A new, empty ledger of a village, made by the command line. @returns its file, in a folder of its own */
export const newLedger = (dir: string): string => {
  const folder = join(dir, 'made');
  mkdirSync(folder);
  const passphrase = join(folder, 'passphrase');
  writeFileSync(passphrase, 'e2e-passphrase-2026\n');
  const out = join(folder, 'QH-01-01.lfdb');
  const words = ['init', 'unit', '--code', 'QH-01-01', '--name', newLedgerUnit, '--operator', '李会计'];
  const { status, stderr } = spawnSync(
    process.execPath,
    [cli, ...words, '--out', out, '--passphrase-file', passphrase],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the ledger was not made: ${stderr}`);
  return out;
};
