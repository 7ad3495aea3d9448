/** Tests in a real browser: `npm run e2e`. Every spec under test/e2e starts its own shell on its own data. */
import { defineConfig } from '@playwright/test';
import type { ShellOptions } from './test/e2e/support/shell-test.ts';

export default defineConfig<ShellOptions>({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '.cache/e2e',
  fullyParallel: true,
  workers: 2,
  // A second try is traced and told as flaky, not as passed.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: '.cache/e2e.json' }]],
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: { trace: 'on-first-retry', locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
  projects: [
    { name: 'loopback', use: { shellKind: 'loopback' } },
    { name: 'standin', testDir: 'test/e2e/shells', use: { shellKind: 'standin' } },
  ],
});
