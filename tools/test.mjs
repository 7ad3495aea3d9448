/**
 * `npm test` and `npm run check`: every step runs even if one before it failed, so that all failures are seen at
 * once. A step counts as one, the tests count one each; the last line is `N passed, N failed`.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { countPlaywright, countVitest } from './count-tests.ts';
import { binScript, projectDir } from './places.mjs';
import { browserObstacle, browserReport, runInBrowser } from './playwright.mjs';
import { runToEnd } from './processes.mjs';
import { installSystemPackages } from './system-packages.mjs';

const vitestReport = join(projectDir, '.cache', 'vitest.json');

const node = (script, ...args) => runToEnd(process.execPath, [script, ...args], { cwd: projectDir });

const steps = [
  { name: 'format', run: () => node(binScript('prettier'), '--check', '--log-level', 'warn', '.') },
  { name: 'lint and layers', run: () => node(binScript('oxlint'), '--type-aware', '--quiet') },
  { name: 'types', run: () => node(binScript('typescript', 'tsc'), '-b') },
  { name: 'unused code', run: () => node(binScript('knip'), '--no-progress') },
  { name: 'build', run: () => build() },
];

const main = async () => {
  if (process.argv.includes('--system-packages')) installSystemPackages();
  const results = [];
  for (const { name, run } of steps) {
    console.log(`\n── ${name}`);
    const isGood = (await run()) === 0;
    console.log(isGood ? `   ${name}: good` : `   ${name}: FAILED`);
    results.push({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 });
  }
  console.log('\n── tests');
  results.push(await runTests());
  console.log('\n── tests in a browser');
  results.push(await runBrowserTests());
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
};

const runTests = async () => {
  rmSync(vitestReport, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
  const code = await node(binScript('vitest'), 'run', ...reporters);
  return existsSync(vitestReport) ? countVitest(readJson(vitestReport), code) : noReport;
};

/** On what the build step left; the tests that passed only on their second try are named. */
const runBrowserTests = async () => {
  const obstacle = browserObstacle();
  if (obstacle !== undefined) {
    console.log(obstacle);
    return { passed: 0, failed: 0 };
  }
  rmSync(browserReport, { force: true });
  const code = await runInBrowser([]);
  if (!existsSync(browserReport)) return noReport;
  const { flaky, ...counts } = countPlaywright(readJson(browserReport), code);
  for (const line of flaky) console.log(`   flaky, passed on its second try: ${line}`);
  return counts;
};

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** A runner that did not get as far as its report. */
const noReport = { passed: 0, failed: 1 };

process.exit(await main());
