/** The built preload as a script of the page, with Electron's sandboxed `require` around it. Runs in Chromium. */
import { readFileSync } from 'node:fs';

/** Name under which the page reaches `ipcMain` until the preload has taken it away. */
export const ipcBinding = 'standinIpc';

/** @param file the built preload; @returns JavaScript to be run before any script of the page */
export const preloadScript = (file: string): string => {
  const preload = readFileSync(file, 'utf8');
  return `(() => {
    if (window !== window.top || !location.host.endsWith('.standin.localhost')) return;
    const ipc = window.${ipcBinding};
    delete window.${ipcBinding};
    const electron = (${sandboxedElectron.toString()})(ipc);
    const require = (name) => {
      if (name !== 'electron') throw new Error('module not found: ' + name);
      return electron;
    };
    const module = { exports: {} };
    (function (exports, globalThis) {\n${preload}\n})(module.exports, window);
  })();`;
};

type Listener = (event: object, ...args: unknown[]) => void;
type Ipc = (kind: string, channel: string, args: unknown[]) => Promise<unknown>;

/** Self-contained: it is sent to the page as text. */
function sandboxedElectron(ipc: Ipc): object {
  const listeners = new Map<string, Listener[]>();
  const of = (channel: string) => listeners.get(channel) ?? [];
  Object.defineProperty(window, 'standinDeliver', {
    value: (channel: string, args: unknown[]) => of(channel).forEach((listener) => listener({}, ...args)),
  });

  /** What contextBridge lets through: functions as proxies, the rest as copies. */
  const across = (value: unknown): unknown => {
    if (typeof value === 'function')
      return (...args: unknown[]) => {
        const result: unknown = Reflect.apply(value, undefined, args.map(across));
        return result instanceof Promise ? result.then(across) : across(result);
      };
    if (Array.isArray(value)) return value.map(across);
    if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)
      return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, across(part)])));
    return structuredClone(value);
  };

  return {
    contextBridge: {
      exposeInMainWorld(name: string, api: object) {
        if (name in window) throw new Error('Cannot bind an API on top of an existing property on the window object');
        Object.defineProperty(window, name, { value: across(api), enumerable: true });
      },
    },
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) =>
        ipc('invoke', channel, structuredClone(args)).catch((error: Error) => {
          throw new Error(`Error invoking remote method '${channel}': ${error.message}`);
        }),
      send: (channel: string, ...args: unknown[]) => void ipc('send', channel, structuredClone(args)),
      on: (channel: string, listener: Listener) => void listeners.set(channel, [...of(channel), listener]),
      off: (channel: string, listener: Listener) =>
        void listeners.set(
          channel,
          of(channel).filter((one) => one !== listener),
        ),
    },
    webUtils: {
      getPathForFile() {
        throw new Error('Electron stand-in: webUtils.getPathForFile is not implemented');
      },
    },
  };
}
