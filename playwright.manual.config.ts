/** The pictures of the manual, taken anew into resources/manual/pictures: `npm run manual:pictures`. */
import { defineConfig } from '@playwright/test';
import common from './playwright.config.ts';

export default defineConfig({
  ...common,
  testDir: 'test/manual',
  testMatch: '**/*.spec.ts',
  workers: 1,
  retries: 0,
  reporter: [['list']],
  projects: [{ name: 'loopback', use: { shellKind: 'loopback' } }],
});
