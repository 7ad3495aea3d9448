/** The module `electron` as the built main sees it. An import of anything else fails when the bundle is loaded. */
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { dialog, Menu, screen, shell } from './desktop.ts';
export { ipcMain } from './ipc-main.ts';
export { protocol, session } from './session.ts';
