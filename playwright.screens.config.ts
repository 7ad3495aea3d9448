/** `npm run screens`: pictures of every screen in both sizes, in test-results/screens. */
import { defineConfig } from '@playwright/test';
import common from './playwright.config.ts';

export default defineConfig({
  ...common,
  testDir: 'test/e2e/screens',
  testIgnore: [],
  timeout: 600_000,
  retries: 0,
  reporter: 'list',
  projects: [{ name: 'screens', use: { shellKind: 'loopback' } }],
});
