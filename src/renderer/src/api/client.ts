/**
 * The page's one client: over the bridge under Electron, over HTTP in a browser. Pages never await `api.…` themselves:
 * reads go through `useQuery`, changes through `useCommand`, long work through `useTask`.
 */
import type { Router } from '../../../core/api/router.ts';
import type { Bridge } from '../../../rpc/bridge.ts';
import { createClient } from '../../../rpc/client.ts';
import { httpTransport } from '../../../rpc/http-client.ts';
import { ipcTransport } from '../../../rpc/ipc-client.ts';
import { isLeaving } from '../components/leaving.ts';

declare global {
  interface Window {
    /** Put there by the preload; absent in a browser. */
    bridge?: Bridge;
  }
}

/** A browser keeps at most this much on its way for a page that is gone, in bytes, all requests together. */
const KEPT_BYTES = 60_000;

const request: typeof fetch = (to, init) => {
  const isKept = isLeaving() && typeof init?.body === 'string' && init.body.length * 3 < KEPT_BYTES;
  return fetch(to, { ...init, keepalive: isKept });
};

export const api = createClient<Router>(window.bridge ? ipcTransport(window.bridge) : httpTransport('', request));
