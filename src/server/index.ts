/** Entry of the loopback shell: starts the core, serves the page, opens a window, ends with it or on Ctrl-C. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startApp, type App } from '../core/app.ts';
import { dataFolder } from '../core/platform/data-folder.ts';
import { DomainError } from '../domain/errors.ts';
import { errorSentence } from '../text/errors.ts';
import { findBrowser, openWindow, thisMachine, windowObstacle } from './browser.ts';
import { startLoopback, type Loopback } from './loopback.ts';

const { values } = parseArgs({
  options: {
    ledger: { type: 'string' },
    data: { type: 'string', default: dataFolder() },
    'no-window': { type: 'boolean', default: false },
  },
});
/** Both from out/main and from src/server the project lies two folders up. */
const projectDir = join(import.meta.dirname, '..', '..');

const say = (line: string) => void process.stdout.write(`${line}\n`);

const run = async (): Promise<void> => {
  const env = { dataDir: values.data, resourcesDir: join(projectDir, 'resources') };
  const app = startApp(values.ledger === undefined ? env : { ...env, ledgerFile: values.ledger });
  const loopback = await startLoopback(app, join(projectDir, 'out', 'renderer'));
  const stopper = new AbortController();
  const stopped = new Promise<void>((resolve) => stopper.signal.addEventListener('abort', () => resolve()));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stopper.abort());
  await Promise.race([stopped, show(loopback, stopper.signal)]);
  await end(loopback, app);
};

/** Resolves when the user closed the window; without a window, never. */
const show = async (loopback: Loopback, stop: AbortSignal): Promise<void> => {
  const machine = thisMachine();
  const obstacle = windowObstacle(machine);
  const browser = findBrowser(machine);
  if (values['no-window']) {
    say('请在本机浏览器中打开下面的地址。');
  } else if (obstacle === undefined && browser !== undefined) {
    say('程序窗口已打开，关闭窗口即退出。');
    const window = { browser, address: loopback.issueAddress(), profileDir: join(values.data, 'browser') };
    if ((await openWindow(window, stop)) || stop.aborted) return;
    say(`浏览器“${browser}”没有正常打开。`);
  } else {
    say(`${obstacle}，请在本机浏览器中打开下面的地址。`);
  }
  say(`地址（只能使用一次）：${loopback.issueAddress()}`);
  say('按 Ctrl-C 退出。');
  await new Promise(() => undefined);
};

const end = async (loopback: Loopback, app: App): Promise<void> => {
  await loopback.close();
  await app.close();
  process.exit(0);
};

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof DomainError ? errorSentence(error) : String(error)}\n`);
  process.exit(1);
});
