import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const cli = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'cli.js');

/** The built command line; @returns what it said. @throws Error when it refused */
export const lianfang = (...words: string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`lianfang ${words[0]} ended with ${status}: ${stderr}${stdout}`);
  return stdout;
};
