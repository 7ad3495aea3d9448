/** Where an Electron is that starts the application. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from './places.mjs';

/**
 * `LIANFANG_ELECTRON` names one that starts the application by itself; else the electron package's own binary, as its
 * installer noted it. The package itself is not asked: requiring it would start a download.
 *
 * @returns file and the arguments that come first; undefined when there is none
 */
export const findElectron = () => {
  const named = process.env.LIANFANG_ELECTRON;
  if (named) return { file: named, args: [] };
  const dir = join(projectDir, 'node_modules', 'electron');
  const note = join(dir, 'path.txt');
  const file = existsSync(note) ? join(dir, 'dist', readFileSync(note, 'utf8').trim()) : '';
  return existsSync(file) ? { file, args: [projectDir] } : undefined;
};
