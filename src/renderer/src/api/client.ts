/**
 * The page's one client: over the bridge under Electron, over HTTP in a browser. Pages never await `api.…` themselves:
 * reads go through `useQuery`, changes through `useCommand`, long work through `useTask`.
 */
import type { Router } from '../../../core/api/router.ts';
import type { Bridge } from '../../../rpc/bridge.ts';
import { createClient } from '../../../rpc/client.ts';
import { httpTransport } from '../../../rpc/http-client.ts';
import { ipcTransport } from '../../../rpc/ipc-client.ts';

declare global {
  interface Window {
    /** Put there by the preload; absent in a browser. */
    bridge?: Bridge;
  }
}

export const api = createClient<Router>(window.bridge ? ipcTransport(window.bridge) : httpTransport(''));
