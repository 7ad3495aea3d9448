/** Counts of two reports, one way: what was wrong with a run as a whole counts as one failure. */

export type Counts = { passed: number; failed: number };

/** What is read of vitest's json report. */
export type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: readonly { status: string; assertionResults: readonly unknown[] }[];
};

/** What is read of Playwright's json report. */
export type PlaywrightReport = {
  stats: { expected: number; flaky: number; unexpected: number };
  suites: readonly Suite[];
};
type Spec = { file: string; title: string; tests: readonly { projectName: string; status: string }[] };
type Suite = { specs?: readonly Spec[]; suites?: readonly Suite[] };

/** @param code exit code of the run; a file that could not be loaded is one failure */
export const countVitest = (report: VitestReport, code: number): Counts => {
  const { numPassedTests, numFailedTests, testResults } = report;
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return counted(numPassedTests, numFailedTests + unloaded.length, code);
};

/**
 * @param code exit code of the run
 * @returns what passed on its second try has passed, and is named in `flaky`: `project › file › title`
 */
export const countPlaywright = (report: PlaywrightReport, code: number): Counts & { flaky: string[] } => {
  const { expected, flaky, unexpected } = report.stats;
  return { ...counted(expected + flaky, unexpected, code), flaky: report.suites.flatMap(flakyIn) };
};

/** A runner can fail as a whole (an unhandled error, no tests at all) without a failed test. */
const counted = (passed: number, failed: number, code: number): Counts => ({
  passed,
  failed: code !== 0 && failed === 0 ? 1 : failed,
});

const flakyIn = ({ suites = [], specs = [] }: Suite): string[] => [
  ...specs.flatMap(({ file, title, tests }) =>
    tests.filter(({ status }) => status === 'flaky').map(({ projectName }) => `${projectName} › ${file} › ${title}`),
  ),
  ...suites.flatMap(flakyIn),
];
