/** The specs of the shells in a real Electron: `npm run e2e:electron`, where there is one. */
import { defineConfig } from '@playwright/test';
import common from './playwright.config.ts';

export default defineConfig({
  ...common,
  testDir: 'test/e2e/shells',
  workers: 1,
  reporter: [['list'], ['json', { outputFile: '.cache/e2e-electron.json' }]],
  projects: [{ name: 'electron', use: { shellKind: 'electron' } }],
});
