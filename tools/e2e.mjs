/**
 * `npm run e2e`, `npm run e2e:electron`, `npm run screens` and `npm run manual:pictures`: builds what changed, then runs Playwright. Where there is
 * no browser or no Electron, one line says that its tests were left out, and that is no failure.
 */
import { buildIfChanged } from './build.mjs';
import {
  browserObstacle,
  electronObstacle,
  runInBrowser,
  runInElectron,
  takeManualPictures,
  takeScreens,
} from './playwright.mjs';

/** By the command's first word. */
const runs = {
  browser: { obstacle: browserObstacle, run: runInBrowser },
  electron: { obstacle: electronObstacle, run: runInElectron },
  screens: { obstacle: browserObstacle, run: takeScreens },
  'manual-pictures': { obstacle: browserObstacle, run: takeManualPictures },
};

const main = async () => {
  const [kind, ...args] = process.argv.slice(2);
  const { obstacle, run } = runs[kind];
  if ((await buildIfChanged()) !== 0) return 1;
  const reason = obstacle();
  if (reason === undefined) return run(args);
  console.log(reason);
  return 0;
};

process.exit(await main());
