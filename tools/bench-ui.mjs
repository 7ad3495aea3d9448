/** `npm run bench:ui`: builds what changed, then measures the built application in the machine's browser. */
import { join } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { projectDir } from './places.mjs';
import { runToEnd } from './processes.mjs';

const main = async () => {
  if ((await buildIfChanged()) !== 0) return 1;
  return runToEnd(process.execPath, [join(projectDir, 'bench', 'ui.ts'), ...process.argv.slice(2)]);
};

process.exit(await main());
