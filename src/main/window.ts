/** The one window: sandboxed, at the place where it was closed. */
import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { closeWhenSaved } from './close-window.ts';
import { keepWindowState, readWindowState, smallest } from './window-state.ts';

/** @param outDir folder of the built application; @param dataDir where the window's place is kept */
export const openWindow = async (address: string, outDir: string, dataDir: string): Promise<void> => {
  const stateFile = join(dataDir, 'window.json');
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const { box, isMaximized } = readWindowState(stateFile, areas);
  const window = new BrowserWindow({
    ...box,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: '廉防台账',
    webPreferences: {
      preload: join(outDir, 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  if (isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    keepWindowState(stateFile, { box: window.getNormalBounds(), isMaximized: window.isMaximized() }),
  );
  closeWhenSaved(window);
  await window.loadURL(address).catch((error: unknown) => {
    // Whoever closes the window while it is still loading wants no message.
    if (!window.isDestroyed()) throw error;
  });
};

/** A second start brings the first one's window to the front. */
export const showWindow = (): void => {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
};
