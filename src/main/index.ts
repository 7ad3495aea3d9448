/**
 * Electron shell: one window on the page, calls over IPC, no listening socket. What the page may do is fenced here;
 * what the ledger may do is decided in core.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app, dialog, ipcMain } from 'electron';
import { startApp } from '../core/app.ts';
import { dataFolder } from '../core/platform/data-folder.ts';
import { DomainError } from '../domain/errors.ts';
import { answerIpc } from '../rpc/ipc-server.ts';
import { errorSentence } from '../text/errors.ts';
import { cutOff, fenceContents, fenceSession, speakChinese } from './fence.ts';
import { answerHost } from './host.ts';
import { setMenu } from './menu.ts';
import { origin, registerScheme, servePage } from './page-protocol.ts';
import { openWindow, showWindow } from './window.ts';

const outDir = join(import.meta.dirname, '..');
const dataDir = dataFolder();

/** Electron and Chromium add switches of their own, so unknown ones are let pass. */
const ledgerFile = (): string | undefined => {
  const { values } = parseArgs({ args: process.argv.slice(1), options: { ledger: { type: 'string' } }, strict: false });
  return typeof values.ledger === 'string' ? values.ledger : undefined;
};

const run = async () => {
  await app.whenReady();
  const file = ledgerFile();
  const env = { dataDir, resourcesDir: join(outDir, '..', 'resources') };
  const core = startApp(file === undefined ? env : { ...env, ledgerFile: file });
  const endCalls = answerIpc(ipcMain, core.serve, origin);
  answerHost(core, origin);
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', (event) => {
    event.preventDefault();
    void endCalls()
      .then(() => core.close())
      .finally(() => app.exit());
  });
  app.on('second-instance', showWindow);
  fenceSession(origin);
  servePage(join(outDir, 'renderer'), core.files);
  setMenu();
  await openWindow(`${origin}/index.html`, outDir, dataDir);
};

cutOff();
speakChinese();
registerScheme();
// Chromium's own files lie with ours, so that one folder holds all of a user and a copy of it is a whole installation.
const chromiumDir = join(dataDir, 'electron');
mkdirSync(chromiumDir, { recursive: true });
app.setPath('userData', chromiumDir);
// The second start hands over to the first one's window.
if (app.requestSingleInstanceLock()) {
  fenceContents(origin);
  run().catch((error: unknown) => {
    dialog.showErrorBox('廉防台账', error instanceof DomainError ? errorSentence(error) : String(error));
    app.exit(1);
  });
} else app.quit();
