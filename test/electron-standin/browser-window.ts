/** Electron's `BrowserWindow`: one page of Chromium with the preload in it and every request looked at. */
import { EventEmitter } from 'node:events';
import type { Page, Route } from '@playwright/test';
import { toChromium, toElectron } from './addresses.ts';
import { standinApp } from './app.ts';
import { onOrder, tell } from './control.ts';
import { standinIpc } from './ipc-main.ts';
import { ipcBinding, preloadScript } from './preload-script.ts';
import { handlerOf, isLetThrough } from './session.ts';
import { strict } from './strict.ts';
import { WebContents } from './web-contents.ts';

type Preferences = { preload: string; sandbox: boolean; contextIsolation: boolean; nodeIntegration: boolean };
type Options = {
  width?: number;
  height?: number;
  x?: number;
  y?: number;
  minWidth?: number;
  minHeight?: number;
  show: boolean;
  title: string;
  webPreferences: Preferences & { spellcheck: boolean };
};
type Bounds = { x: number; y: number; width: number; height: number };

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.all];
  }
  static fromWebContents(contents: object): BrowserWindow | null {
    return BrowserWindow.all.find(({ webContents }) => webContents === contents) ?? null;
  }

  private readonly contents = new WebContents();
  readonly webContents = strict('webContents', this.contents);
  private readonly options: Options;
  private isBig = false;
  private readonly opened: Promise<Page>;

  constructor(options: Options) {
    super();
    const { sandbox, contextIsolation, nodeIntegration, spellcheck } = options.webPreferences;
    if (!sandbox || !contextIsolation || nodeIntegration || spellcheck)
      throw new Error('Electron stand-in: only sandboxed, isolated windows without spell checker are supported');
    this.options = options;
    BrowserWindow.all.push(this);
    standinApp.emit('web-contents-created', {}, this.webContents);
    this.opened = this.open();
  }

  private async open(): Promise<Page> {
    const page = await standinApp.pages().newPage();
    this.contents.page = page;
    await page.setViewportSize({ width: this.options.width ?? 800, height: this.options.height ?? 600 });
    await page.exposeBinding(ipcBinding, ({ frame }, kind: string, channel: string, args: unknown[]) =>
      standinIpc.receive(this.webContents, frame, kind, channel, args),
    );
    await page.addInitScript({ content: preloadScript(this.options.webPreferences.preload) });
    await page.route('**/*', (route) => this.answer(route, page));
    page.on('popup', (popup) => void this.judgePopup(popup));
    page.on('close', () => this.forget());
    return page;
  }

  private awaited = '';
  async loadURL(url: string): Promise<void> {
    const page = await this.opened;
    this.awaited = url;
    const response = await page.goto(toChromium(url));
    if (response === null || response.status() >= 400) throw new Error(`ERR_FAILED (-2) loading '${url}'`);
    this.awaited = '';
    this.contents.isLoaded = true;
    this.emit('ready-to-show');
  }

  private async answer(route: Route, page: Page): Promise<void> {
    const request = route.request();
    const url = toElectron(request.url());
    const isLeaving = request.isNavigationRequest() && request.frame() === page.mainFrame() && url !== this.awaited;
    if (isLeaving && !this.mayNavigate(url)) {
      tell({ event: 'refused-navigation', url });
      return route.abort('aborted');
    }
    if (!isLetThrough(url)) return route.abort('blockedbyclient');
    const handler = handlerOf(url);
    if (handler === undefined) {
      tell({ event: 'outside-request', url });
      return route.abort('internetdisconnected');
    }
    const response = await handler(new Request(url, { method: request.method() }));
    const headers = Object.fromEntries(response.headers);
    return route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) });
  }

  private mayNavigate(url: string): boolean {
    let isStopped = false;
    this.contents.emit('will-navigate', { url, preventDefault: () => (isStopped = true) });
    return !isStopped;
  }

  /** Chromium has opened it already; Electron would not have. */
  private async judgePopup(popup: Page): Promise<void> {
    const url = toElectron(popup.url());
    if (this.contents.openHandler({ url }).action === 'deny') tell({ event: 'refused-window', url });
    else tell({ event: 'outside-request', url });
    await popup.close();
  }

  show(): void {
    tell({ event: 'window-shown', title: this.options.title });
  }
  focus(): void {
    tell({ event: 'window-focused' });
  }
  isMinimized(): boolean {
    return false;
  }
  maximize(): void {
    this.isBig = true;
  }
  isMaximized(): boolean {
    return this.isBig;
  }
  isDestroyed(): boolean {
    return !BrowserWindow.all.includes(this);
  }
  getNormalBounds(): Bounds {
    const { x = 0, y = 0, width = 800, height = 600 } = this.options;
    return { x, y, width, height };
  }
  /** @returns false when a listener kept the window open */
  close(): boolean {
    let isStopped = false;
    this.emit('close', { preventDefault: () => (isStopped = true) });
    if (isStopped) return false;
    this.forget();
    void this.contents.page?.close();
    return true;
  }
  private forget(): void {
    const at = BrowserWindow.all.indexOf(this);
    if (at < 0) return;
    BrowserWindow.all.splice(at, 1);
    this.emit('closed');
    if (BrowserWindow.all.length === 0) standinApp.emit('window-all-closed');
  }
}

standinApp.closeWindows = () => BrowserWindow.getAllWindows().every((window) => window.close());
onOrder(({ order }) => {
  if (order === 'close-window') BrowserWindow.getAllWindows().forEach((window) => window.close());
});
