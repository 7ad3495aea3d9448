/** The one object the page gets from Electron. Sandboxed: imports electron only, bundled to one CommonJS file. */
import { contextBridge, ipcRenderer } from 'electron';
import { channels, type Bridge } from '../rpc/bridge.ts';
import type { Progress, Reply } from '../rpc/reply.ts';

const bridge: Bridge = {
  // The main process answers with a Reply and nothing else; see rpc/ipc-server.ts.
  call: (id, path, input) => ipcRenderer.invoke(channels.call, id, path, input) as Promise<Reply>,
  cancel: (id) => ipcRenderer.send(channels.cancel, id),
  onProgress(listener) {
    const forward = (_event: unknown, id: string, progress: Progress) => listener(id, progress);
    ipcRenderer.on(channels.progress, forward);
    return () => ipcRenderer.off(channels.progress, forward);
  },
};

contextBridge.exposeInMainWorld('bridge', bridge);
