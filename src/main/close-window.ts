/** A window that is closed asks its page to save what was typed last, and does not wait for long. */
import { type BrowserWindow, ipcMain } from 'electron';
import { channels } from '../rpc/bridge.ts';

/** Saving takes some hundredths of a second; a page that hangs does not keep its window open, in milliseconds. */
const PATIENCE_MS = 2000;

export const closeWhenSaved = (window: BrowserWindow): void => {
  let isAsked = false;
  let isSaved = false;
  window.on('close', (event) => {
    if (isSaved || window.webContents.isDestroyed() || window.webContents.isLoading()) return;
    event.preventDefault();
    if (isAsked) return;
    isAsked = true;
    const end = () => {
      clearTimeout(timer);
      isSaved = true;
      if (!window.isDestroyed()) window.close();
    };
    const timer = setTimeout(end, PATIENCE_MS);
    ipcMain.once(channels.left, end);
    window.webContents.send(channels.leaving);
  });
};
