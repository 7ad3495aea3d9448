/** Electron's `ipcMain`: values are cloned on the way, errors arrive as text. */
import { EventEmitter } from 'node:events';
import type { Frame } from '@playwright/test';
import { toElectron } from './addresses.ts';
import { strict } from './strict.ts';
import type { WebContents } from './web-contents.ts';

type Handler = (event: unknown, ...args: unknown[]) => unknown;

class IpcMain extends EventEmitter {
  private readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }

  /** A message of the preload; answers for `invoke`. */
  async receive(sender: WebContents, frame: Frame, kind: string, channel: string, args: unknown[]): Promise<unknown> {
    const event = { sender, senderFrame: { url: toElectron(frame.url()) } };
    if (kind === 'send') {
      this.emit(channel, event, ...args);
      return undefined;
    }
    const handler = this.handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return structuredClone(await handler(event, ...args));
  }
}

export const standinIpc = new IpcMain();
export const ipcMain = strict('ipcMain', standinIpc);
