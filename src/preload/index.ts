/** The one object the page gets from Electron. Sandboxed: imports electron only, bundled to one CommonJS file. */
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import { channels, type AdmittedFile, type AdmittedFolder, type Bridge, type MenuCommand } from '../rpc/bridge.ts';
import type { Progress, Reply } from '../rpc/reply.ts';

/** Hands every message of a channel on, without Electron's event, which carries more than the page may have. */
const listen = <Args extends unknown[]>(channel: string, listener: (...args: Args) => void): (() => void) => {
  const forward = (_event: IpcRendererEvent, ...args: Args) => listener(...args);
  ipcRenderer.on(channel, forward);
  return () => ipcRenderer.off(channel, forward);
};

// The main process answers with these shapes and nothing else; see rpc/ipc-server.ts and main/host.ts.
const bridge: Bridge = {
  call: (id, path, input) => ipcRenderer.invoke(channels.call, id, path, input) as Promise<Reply>,
  cancel: (id) => ipcRenderer.send(channels.cancel, id),
  onProgress: (listener: (id: string, progress: Progress) => void) => listen(channels.progress, listener),
  pickFiles: (wish) => ipcRenderer.invoke(channels.pickFiles, wish) as Promise<AdmittedFile[]>,
  takeFiles: (files) =>
    // Made-up File objects have no path, so the page can name none of its own.
    ipcRenderer.invoke(
      channels.takeFiles,
      files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== ''),
    ) as Promise<AdmittedFile[]>,
  pickFolder: () => ipcRenderer.invoke(channels.pickFolder) as Promise<AdmittedFolder | undefined>,
  openFile: (id) => ipcRenderer.invoke(channels.openFile, id) as Promise<boolean>,
  onLeaving: (listener: () => Promise<void>) =>
    void listen(channels.leaving, () => void listener().finally(() => ipcRenderer.send(channels.left))),
  onMenu: (listener: (command: MenuCommand) => void) => listen(channels.menu, listener),
};

contextBridge.exposeInMainWorld('bridge', bridge);
