/** Electron's `app`: life of the process, one Chromium under it, the single-instance lock. */
import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { chromiumFile, chromiumFlags } from '../e2e/support/chromium.ts';
import { strict } from './strict.ts';

type Stoppable = { preventDefault(): void };

class App extends EventEmitter {
  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (name: string, value?: string) => this.addFlag(value === undefined ? name : `${name}=${value}`),
  });
  /** asked before quitting; false when a window wants to stay */
  closeWindows: () => boolean = () => true;

  private readonly flags: string[] = [];
  private readonly paths = new Map<string, string>();
  private browser: Browser | undefined;
  private context: BrowserContext | undefined;
  private isQuitting = false;
  private lockFile: string | undefined;
  private readonly ready = this.start();

  private addFlag(flag: string): void {
    if (this.browser !== undefined) throw new Error('Electron stand-in: switches come before ready');
    this.flags.push(`--${flag}`);
  }

  private async start(): Promise<void> {
    // As Electron does; Chromium would stay behind otherwise.
    process.once('SIGTERM', () => this.quit());
    // Switches and schemes are set in the same turn as the module starts.
    await new Promise((resolve) => setImmediate(resolve));
    if (this.isQuitting) return new Promise(() => undefined);
    this.browser = await chromium.launch({
      executablePath: chromiumFile(),
      args: [...chromiumFlags, ...this.flags, `--remote-debugging-port=${process.env['STANDIN_CDP_PORT'] ?? '0'}`],
      handleSIGINT: false,
      handleSIGTERM: false,
    });
    this.context = await this.browser.newContext({ viewport: null, locale: 'zh-CN' });
    this.emit('ready');
  }

  isReady(): boolean {
    return this.context !== undefined;
  }
  whenReady(): Promise<void> {
    return this.ready;
  }
  /** For the other parts of the stand-in. */
  pages(): BrowserContext {
    if (this.context === undefined) throw new Error('Electron stand-in: not before app is ready');
    return this.context;
  }

  setPath(name: string, path: string): void {
    // The lock lies there, as in Electron.
    if (this.lockFile !== undefined) throw new Error('Electron stand-in: userData is set before the lock is taken');
    this.paths.set(name, path);
  }
  private userData(): string {
    const path = this.paths.get('userData');
    if (path === undefined) throw new Error('Electron stand-in: the test must not use the machine’s own userData');
    return path;
  }

  requestSingleInstanceLock(): boolean {
    const folder = this.userData();
    mkdirSync(folder, { recursive: true });
    const lock = join(folder, 'standin.lock');
    if (isAlive(lock)) {
      writeFileSync(join(folder, `second-${process.pid}`), '');
      return false;
    }
    writeFileSync(lock, String(process.pid));
    this.lockFile = lock;
    // Looked for, not watched: systems allow few watchers, and other programs hold them.
    setInterval(() => this.hearSecondStarts(folder), 100).unref();
    return true;
  }

  private hearSecondStarts(folder: string): void {
    for (const name of readdirSync(folder).filter((one) => one.startsWith('second-'))) {
      rmSync(join(folder, name));
      this.emit('second-instance', {}, [], folder);
    }
  }

  quit(): void {
    if (this.isQuitting) return;
    if (!this.mayGoOn('before-quit')) return;
    this.isQuitting = true;
    if (!this.closeWindows()) {
      this.isQuitting = false;
      return;
    }
    if (this.mayGoOn('will-quit')) this.exit();
  }

  exit(code = 0): void {
    if (this.lockFile !== undefined) rmSync(this.lockFile, { force: true });
    void Promise.resolve(this.browser?.close()).finally(() => process.exit(code));
  }

  private mayGoOn(name: string): boolean {
    let isStopped = false;
    const event: Stoppable = { preventDefault: () => (isStopped = true) };
    this.emit(name, event);
    return !isStopped;
  }
}

const isAlive = (lock: string): boolean => {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    // No lock, or of a process that was killed.
    return false;
  }
};

const realApp = new App();
/** The stand-in's own parts see more of it than the application. */
export const standinApp = realApp;
export const app = strict('app', realApp);
