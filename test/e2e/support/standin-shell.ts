/** The built main and preload on the Electron stand-in. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Event, Order } from '../../electron-standin/control.ts';
import { endProcess, exitOf, freePort, startedOrEnded, startMs, whileRunning } from './processes.ts';
import { ledgerArgs, type RunningShell, type ShellStart } from './running-shell.ts';

const projectDir = join(import.meta.dirname, '..', '..', '..');
const entry = join(projectDir, 'out', 'main', 'index.js');
const register = join(projectDir, 'test', 'electron-standin', 'register.mjs');

type Named<Name extends Event['event']> = Extract<Event, { event: Name }>;

export type StandinShell = RunningShell & {
  /** what the application asked of the system so far */
  events: readonly Event[];
  order(order: Order): void;
  /** The newest event of a name, waited for; `from` leaves out as many earlier ones. */
  newest<Name extends Event['event']>(name: Name, from?: number): Promise<Named<Name>>;
};

const launch = (start: ShellStart, port: number) => {
  const env = { ...process.env, LIANFANG_DATA: start.dataDir, STANDIN_CDP_PORT: String(port) };
  const execArgv = ['--import', register, '--enable-source-maps'];
  return fork(entry, ledgerArgs(start), { execArgv, env });
};

export const startStandinShell = async (start: ShellStart): Promise<StandinShell> => {
  const port = await freePort();
  return startedOrEnded(launch(start, port), (child) => attach(child, start, port));
};

const attach = async (child: ChildProcess, start: ShellStart, port: number): Promise<StandinShell> => {
  const events: Event[] = [];
  child.on('message', (event: Event) => events.push(event));
  const newest = async <Name extends Event['event']>(name: Name, from = 0): Promise<Named<Name>> => {
    const last = () => events.slice(from).findLast((event): event is Named<Name> => event.event === name);
    await whileRunning(child, () => last() !== undefined);
    const found = last();
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };
  const order = (what: Order) => void child.send(what);
  await newest('window-shown');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: startMs });
  const page = browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((one) => one.url().includes('.standin.localhost'));
  if (page === undefined) throw new Error('the stand-in has a window');
  return {
    kind: 'standin',
    lacks: [],
    page,
    dataDir: start.dataDir,
    origin: new URL(page.url()).origin,
    events,
    order,
    newest,
    outsideRequests: () => events.flatMap((event) => (event.event === 'outside-request' ? [event.url] : [])),
    async chooseFiles(paths, open) {
      order({ order: 'answer-dialog', paths: [...paths] });
      await open();
    },
    async openedFile(open) {
      const before = events.length;
      await open();
      return (await newest('opened', before)).path;
    },
    async refusedNavigation(leave) {
      const before = events.length;
      await leave();
      return (await newest('refused-navigation', before)).url;
    },
    menu: async () => (await newest('menu')).items,
    clickMenu(id) {
      order({ order: 'click-menu', id });
      return Promise.resolve();
    },
    async startAgain() {
      return exitOf(launch(start, await freePort()));
    },
    async closeWindow() {
      order({ order: 'close-window' });
      return exitOf(child);
    },
    async dispose() {
      await browser.close().catch(() => undefined);
      await endProcess(child);
    },
  };
};
