/**
 * Electron transport, Node end. Only the parts of Electron's `ipcMain` used here are typed, so that this file
 * and its tests need no Electron.
 */
import { channels } from './bridge.ts';
import { refusal, type Reply, type Serve } from './reply.ts';
import { runningCalls } from './running-calls.ts';

type Caller = {
  sender: { isDestroyed(): boolean; send(channel: string, ...args: unknown[]): void };
  senderFrame: { url: string } | null;
};
export type IpcEnd = {
  handle(channel: string, listener: (event: Caller, ...args: unknown[]) => Promise<Reply>): void;
  on(channel: string, listener: (event: Caller, ...args: unknown[]) => void): void;
};

/**
 * Answers the calls of our own page and refuses every other sender.
 *
 * @param origin the page's origin with scheme, e.g. `app://lianfang`
 * @returns a function that stops every running call and waits for its reply
 */
export const answerIpc = (ipcMain: IpcEnd, serve: Serve, origin: string): (() => Promise<void>) => {
  const calls = runningCalls(serve);
  const isOurs = ({ senderFrame }: Caller) => senderFrame?.url.startsWith(`${origin}/`) === true;
  ipcMain.handle(channels.call, async (event, id, path, input) => {
    if (!isOurs(event)) return refusal('API_REFUSED', { status: 403 });
    if (typeof id !== 'string' || typeof path !== 'string') return refusal('API_REFUSED', { status: 400 });
    return calls.run({ id, path, input }, (progress) => {
      if (!event.sender.isDestroyed()) event.sender.send(channels.progress, id, progress);
    });
  });
  ipcMain.on(channels.cancel, (event, id) => {
    if (isOurs(event) && typeof id === 'string') calls.cancel(id);
  });
  return () => calls.endAll();
};
