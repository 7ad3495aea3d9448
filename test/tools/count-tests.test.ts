/** What `npm test` adds up in its last line. */
import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, type PlaywrightReport, type VitestReport } from '../../tools/count-tests.ts';

const vitestReport = (
  numPassedTests: number,
  numFailedTests: number,
  testResults: VitestReport['testResults'] = [],
) => ({ numPassedTests, numFailedTests, testResults });

const spec = (title: string, projectName: string, status: string) => ({
  file: 'shells/life.spec.ts',
  title,
  tests: [{ projectName, status }],
});
const playwrightReport = (
  stats: { expected: number; flaky: number; unexpected: number },
  suites: PlaywrightReport['suites'] = [],
) => ({
  stats: { ...stats, skipped: 2 },
  suites,
});

describe('测试的合计', () => {
  it('vitest：通过和失败照报告，装不进来的文件算一个失败', () => {
    const unloaded = { status: 'failed', assertionResults: [] };
    expect(countVitest(vitestReport(7, 0), 0)).toEqual({ passed: 7, failed: 0 });
    expect(countVitest(vitestReport(7, 2, [unloaded]), 1)).toEqual({ passed: 7, failed: 3 });
  });

  it('没有一个测试失败而整个运行失败时算一个失败', () => {
    expect(countVitest(vitestReport(7, 0), 1)).toEqual({ passed: 7, failed: 1 });
    expect(countPlaywright(playwrightReport({ expected: 0, flaky: 0, unexpected: 0 }), 1)).toMatchObject({ failed: 1 });
  });

  it('浏览器测试：第二次才通过的算通过，并说出是哪一个；没有运行的不算', () => {
    const suites = [
      { specs: [spec('甲', 'loopback', 'expected')], suites: [{ specs: [spec('乙', 'standin', 'flaky')] }] },
    ];
    expect(countPlaywright(playwrightReport({ expected: 4, flaky: 1, unexpected: 0 }, suites), 0)).toEqual({
      passed: 5,
      failed: 0,
      flaky: ['standin › shells/life.spec.ts › 乙'],
    });
    expect(countPlaywright(playwrightReport({ expected: 4, flaky: 0, unexpected: 3 }), 1)).toMatchObject({
      passed: 4,
      failed: 3,
    });
  });
});
