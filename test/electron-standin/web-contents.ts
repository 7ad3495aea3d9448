/** Electron's `webContents`: one page of Chromium, and the messages to it. */
import { EventEmitter } from 'node:events';
import type { Page } from '@playwright/test';
import { toElectron } from './addresses.ts';

type OpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' };

export class WebContents extends EventEmitter {
  static readonly all: WebContents[] = [];
  /** what `window.open` is answered; Electron allows it where nobody objects */
  openHandler: OpenHandler = () => ({ action: 'allow' });
  page: Page | undefined;
  isLoaded = false;

  constructor() {
    super();
    WebContents.all.push(this);
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  getURL(): string {
    return this.page === undefined ? '' : toElectron(this.page.url());
  }
  isDestroyed(): boolean {
    return this.page?.isClosed() !== false;
  }
  isLoading(): boolean {
    return !this.isLoaded;
  }
  send(channel: string, ...args: unknown[]): void {
    const message = structuredClone([channel, args]);
    const deliver = (given: unknown[]) => {
      const { standinDeliver } = globalThis as unknown as { standinDeliver(channel: unknown, args: unknown): void };
      standinDeliver(given[0], given[1]);
    };
    // A page that closed meanwhile hears nothing more, as in Electron.
    this.page?.evaluate(deliver, message).catch(() => undefined);
  }
}
