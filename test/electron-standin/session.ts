/** Electron's `session` and `protocol`: what is asked of a page's requests and wishes, and who answers its addresses. */
import { addScheme } from './addresses.ts';
import { standinApp } from './app.ts';
import { onOrder, tell } from './control.ts';
import { strict } from './strict.ts';
import { WebContents } from './web-contents.ts';

type RequestFilter = (details: { url: string }, answer: (verdict: { cancel?: boolean }) => void) => void;
type PermissionAsk = (
  contents: WebContents,
  permission: string,
  answer: (isGranted: boolean) => void,
  details: { mediaTypes: string[] },
) => void;

let filter: RequestFilter | undefined;
let permissionAsk: PermissionAsk | undefined;

/** False when the application's filter cancels the request. */
export const isLetThrough = (url: string): boolean => {
  let isCancelled = false;
  filter?.({ url }, ({ cancel }) => (isCancelled = cancel === true));
  return !isCancelled;
};

const defaultSession = strict('session', {
  setSpellCheckerEnabled: (isEnabled: boolean) => {
    if (isEnabled) throw new Error('Electron stand-in: the spell checker would fetch dictionaries');
  },
  setPermissionRequestHandler: (ask: PermissionAsk) => void (permissionAsk = ask),
  // Chromium’s own answer stands: headless, it refuses whatever was not granted.
  setPermissionCheckHandler: (_check: unknown) => undefined,
  webRequest: strict('session.webRequest', {
    onBeforeRequest: (listener: RequestFilter) => void (filter = listener),
  }),
});
export const session = strict('session', { defaultSession });

onOrder((order) => {
  if (order.order !== 'ask-permission') return;
  const [contents] = WebContents.all;
  if (contents === undefined) throw new Error('Electron stand-in: no window to ask for');
  permissionAsk?.(contents, order.permission, (isGranted) => tell({ event: 'permission', isGranted }), {
    mediaTypes: order.mediaTypes,
  });
});

type Handler = (request: Request) => Response | Promise<Response>;
const handlers = new Map<string, Handler>();

/** Who answers an address; undefined = nobody but the network. */
export const handlerOf = (url: string): Handler | undefined => handlers.get(url.slice(0, url.indexOf(':')));

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges: Record<string, boolean> }[]) {
    if (standinApp.isReady()) throw new Error('registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme } of schemes) addScheme(scheme);
  },
  handle(scheme: string, handler: Handler) {
    if (!standinApp.isReady()) throw new Error('protocol.handle can only be used after app is ready');
    handlers.set(scheme, handler);
  },
});
