/** Where things lie in the project. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const projectDir = join(import.meta.dirname, '..');

/** The Node that node-toolchain pins for this machine; undefined when it is not installed or there is none for it. */
export const pinnedNode = () => {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const file = join(projectDir, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(file) ? file : undefined;
};

/** Version that node-toolchain pins, e.g. `24.21.0`. */
export const pinnedNodeVersion = () =>
  JSON.parse(readFileSync(join(projectDir, 'tools', 'node-toolchain', 'package.json'), 'utf8')).version;

/** Script of an installed package's command, to be run by Node itself: the links in .bin differ per system. */
export const binScript = (packageName, command = packageName) => {
  const dir = join(projectDir, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
  return join(dir, typeof bin === 'string' ? bin : bin[command]);
};
