/** The built main and preload on the Electron stand-in. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { chromium, expect } from '@playwright/test';
import type { Event, Order } from '../../electron-standin/control.ts';
import { endProcess, exitOf, freePort, startMs } from './processes.ts';
import { ledgerArgs, type RunningShell, type ShellStart } from './running-shell.ts';

const projectDir = join(import.meta.dirname, '..', '..', '..');
const entry = join(projectDir, 'out', 'main', 'index.js');
const register = join(projectDir, 'test', 'electron-standin', 'register.mjs');

type Named<Name extends Event['event']> = Extract<Event, { event: Name }>;

export type StandinShell = RunningShell & {
  /** what the application asked of the system so far */
  events: readonly Event[];
  order(order: Order): void;
  /** The newest event of a name, waited for. */
  newest<Name extends Event['event']>(name: Name): Promise<Named<Name>>;
};

const launch = (start: ShellStart, port: number) => {
  const env = { ...process.env, LIANFANG_DATA: start.dataDir, STANDIN_CDP_PORT: String(port) };
  const execArgv = ['--import', register, '--enable-source-maps'];
  const child = fork(entry, ledgerArgs(start), { execArgv, env });
  const events: Event[] = [];
  child.on('message', (event: Event) => events.push(event));
  return { child, events };
};

export const startStandinShell = async (start: ShellStart): Promise<StandinShell> => {
  const port = await freePort();
  const { child, events } = launch(start, port);
  const newest = async <Name extends Event['event']>(name: Name): Promise<Named<Name>> => {
    const of = () => events.filter((event): event is Named<Name> => event.event === name);
    await expect.poll(() => of().length > 0 || child.exitCode !== null, { timeout: startMs }).toBe(true);
    const last = of().at(-1);
    if (last === undefined) throw new Error(`the program ended with ${child.exitCode} before ${name}`);
    return last;
  };
  const order = (what: Order) => void child.send(what);
  await newest('window-shown');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
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
      await open();
      return (await newest('opened')).path;
    },
    async refusedNavigation(leave) {
      const before = events.length;
      await leave();
      await expect.poll(() => events.slice(before).some(({ event }) => event === 'refused-navigation')).toBe(true);
      return (await newest('refused-navigation')).url;
    },
    menu: async () => (await newest('menu')).items,
    clickMenu(id) {
      order({ order: 'click-menu', id });
      return Promise.resolve();
    },
    async startAgain() {
      return exitOf(launch(start, await freePort()).child);
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
