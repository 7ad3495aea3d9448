/**
 * `node tools/run.mjs <command> [args]`: the door of every npm script. Sets the project up if need be, then hands
 * over to the pinned Node. Runs on any Node from 20 on and may import nothing that is not in this folder.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode, projectDir } from './places.mjs';
import { runToEnd } from './processes.mjs';
import { setUp } from './set-up.mjs';

/** What runs under the pinned Node; the command line's arguments follow. */
const commands = {
  start: ['tools/start.mjs'],
  test: ['tools/test.mjs', '--system-packages'],
  check: ['tools/test.mjs'],
  lianfang: ['src/cli/main.ts'],
  demo: ['src/cli/main.ts', 'demo'],
  bench: ['bench/main.ts'],
  'bench:ui': ['tools/bench-ui.mjs'],
  e2e: ['tools/e2e.mjs', 'browser'],
  'e2e:electron': ['tools/e2e.mjs', 'electron'],
  screens: ['tools/e2e.mjs', 'screens'],
  'manual:pictures': ['tools/e2e.mjs', 'manual-pictures'],
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) {
  console.error(`用法：node tools/run.mjs <${Object.keys(commands).join('|')}> [参数]`);
  process.exit(2);
}
if (!(await setUp())) process.exit(1);

const [script = '', ...fixedArgs] = command;
if (!existsSync(join(projectDir, script))) {
  console.error(`缺少 ${script}，这一命令还不能使用。`);
  process.exit(2);
}
// Node keeps what it compiled from the sources, so that the next start takes half the time.
const env = { NODE_COMPILE_CACHE: join(projectDir, 'node_modules', '.cache', 'node'), ...process.env };
const words = [join(projectDir, script), ...fixedArgs, ...args];
process.exit(await runToEnd(pinnedNode() ?? process.execPath, words, { env }));
