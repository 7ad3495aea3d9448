/** Which Electron the tests may run: `LIANFANG_ELECTRON` starts the application itself, else the package's own binary. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const projectDir = join(import.meta.dirname, '..', '..', '..');
const packageDir = join(projectDir, 'node_modules', 'electron');

export type ElectronStart = { file: string; args: string[] };

/** Undefined when there is no Electron here. Requiring the package would start a download, so its note is read. */
export const findElectron = (): ElectronStart | undefined => {
  const named = process.env['LIANFANG_ELECTRON'];
  if (named !== undefined && named !== '') return { file: named, args: [] };
  const note = join(packageDir, 'path.txt');
  const file = existsSync(note) ? join(packageDir, 'dist', readFileSync(note, 'utf8').trim()) : '';
  return file !== '' && existsSync(file) ? { file, args: [projectDir] } : undefined;
};

export const electronStart = (): ElectronStart => {
  const start = findElectron();
  if (start === undefined) throw new Error('There is no Electron here; run these tests with npm run e2e:electron.');
  return start;
};
