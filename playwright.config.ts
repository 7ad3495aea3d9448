/** Tests in a real browser: `npm run e2e`. Every spec under test/e2e starts its own shell on its own data. */
import { defineConfig } from '@playwright/test';
import { openMadeFolder } from './test/e2e/support/made-folder.ts';
import type { ShellOptions } from './test/e2e/support/shell-test.ts';

openMadeFolder();

export default defineConfig<ShellOptions>({
  testDir: 'test/e2e',
  testIgnore: 'screens/**',
  outputDir: '.cache/e2e',
  fullyParallel: true,
  workers: 2,
  // A second try is traced and told as flaky, not as passed.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: '.cache/e2e.json' }]],
  // A spec that walks through every screen takes half a minute by itself; machines that test are often busy.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: { trace: 'on-first-retry', locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
  projects: [
    { name: 'loopback', use: { shellKind: 'loopback' } },
    {
      name: 'standin',
      testMatch: ['shells/*.spec.ts', 'print/shells.spec.ts', 'journey/village-journey.spec.ts'],
      use: { shellKind: 'standin' },
    },
  ],
});
