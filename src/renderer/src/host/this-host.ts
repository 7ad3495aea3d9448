import { browserHost } from './browser.ts';
import { electronHost } from './electron.ts';
import type { Host } from './host.ts';

/** The host of the shell this page runs in. */
export const host: Host = window.bridge ? electronHost(window.bridge) : browserHost;
