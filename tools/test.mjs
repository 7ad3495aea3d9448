/**
 * `npm test` and `npm run check`: every step runs even if one before it failed, so that all failures are seen at
 * once. A step counts as one, the tests count one each; the last line is `N passed, N failed`.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { binScript, projectDir } from './places.mjs';
import { runToEnd } from './processes.mjs';
import { installSystemPackages } from './system-packages.mjs';

const resultFile = join(projectDir, '.cache', 'vitest.json');

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
  let [passed, failed] = [0, 0];
  for (const { name, run } of steps) {
    console.log(`\n── ${name}`);
    const isGood = (await run()) === 0;
    console.log(isGood ? `   ${name}: good` : `   ${name}: FAILED`);
    if (isGood) passed += 1;
    else failed += 1;
  }
  console.log('\n── tests');
  const tests = await runTests();
  console.log(`${passed + tests.passed} passed, ${failed + tests.failed} failed`);
  return failed + tests.failed === 0 ? 0 : 1;
};

/** Counts come from vitest's own report; a file that could not even be loaded counts as one failure. */
const runTests = async () => {
  rmSync(resultFile, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`];
  const code = await node(binScript('vitest'), 'run', ...reporters);
  if (!existsSync(resultFile)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(resultFile, 'utf8'));
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const counted = numFailedTests + unloaded.length;
  // Vitest can fail as a whole (an unhandled error, no tests at all) without a failed test.
  return { passed: numPassedTests, failed: code !== 0 && counted === 0 ? 1 : counted };
};

process.exit(await main());
