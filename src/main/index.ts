/**
 * Electron shell: one window on the page, calls over IPC, no listening socket. What the page may do is fenced here;
 * what the ledger may do is decided in core.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, dialog, ipcMain, protocol, session } from 'electron';
import { startApp } from '../core/app.ts';
import { dataFolder } from '../core/platform/data-folder.ts';
import { pageFile } from '../core/platform/page-files.ts';
import { DomainError } from '../domain/errors.ts';
import { answerIpc } from '../rpc/ipc-server.ts';
import { errorSentence } from '../text/errors.ts';

const scheme = 'app';
const origin = `${scheme}://lianfang`;
const outDir = join(import.meta.dirname, '..');

/** Electron and Chromium add switches of their own, so unknown ones are let pass. */
const ledgerFile = (): string | undefined => {
  const { values } = parseArgs({ args: process.argv.slice(1), options: { ledger: { type: 'string' } }, strict: false });
  return typeof values.ledger === 'string' ? values.ledger : undefined;
};

const fence = () => {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      if (!event.url.startsWith(`${origin}/`)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
};

const servePage = () => {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  protocol.handle(scheme, async ({ url }) => {
    const { host, pathname } = new URL(url);
    const file = host === 'lianfang' ? await pageFile(join(outDir, 'renderer'), pathname) : undefined;
    return file ? new Response(file.bytes, { headers: file.headers }) : new Response(null, { status: 404 });
  });
};

const openWindow = async () => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    title: '廉防台账',
    webPreferences: {
      preload: join(outDir, 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  window.removeMenu();
  window.once('ready-to-show', () => window.show());
  await window.loadURL(`${origin}/index.html`);
};

const run = async () => {
  await app.whenReady();
  const file = ledgerFile();
  const env = { dataDir: dataFolder(), resourcesDir: join(outDir, '..', 'resources') };
  const core = startApp(file === undefined ? env : { ...env, ledgerFile: file });
  const endCalls = answerIpc(ipcMain, core.serve, origin);
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', (event) => {
    event.preventDefault();
    void endCalls()
      .then(() => core.close())
      .finally(() => app.exit());
  });
  app.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus());
  servePage();
  await openWindow();
};

protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);
// The second start hands over to the first one's window.
if (app.requestSingleInstanceLock()) {
  fence();
  run().catch((error: unknown) => {
    dialog.showErrorBox('廉防台账', error instanceof DomainError ? errorSentence(error) : String(error));
    app.exit(1);
  });
} else app.quit();
