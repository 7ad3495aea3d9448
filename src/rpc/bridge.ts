/** What the preload exposes as `window.bridge`: the whole privileged surface of the page under Electron. */
import type { Progress, Reply } from './reply.ts';

/** What the menu asks of the page. */
export type MenuCommand =
  'open-ledger' | 'import' | 'print' | 'backup' | 'find' | 'large-type' | 'high-contrast' | 'help' | 'about';

/** A file or folder the main process admitted; `id` stands for it in calls. */
export type AdmittedFile = { id: string; name: string; sizeBytes: number };
export type AdmittedFolder = { id: string; label: string; freeBytes: number; kind: 'removable' | 'folder' };

/** `extensions` without their dot; empty = any file. */
export type FileWish = { extensions: readonly string[]; many: boolean };

/** The part that carries calls. */
export type CallBridge = {
  call(id: string, path: string, input: unknown): Promise<Reply>;
  cancel(id: string): void;
  /** @returns a function that ends the listening */
  onProgress(listener: (id: string, progress: Progress) => void): () => void;
};

export type Bridge = CallBridge & {
  /** The system's dialog; empty when nothing was chosen. */
  pickFiles(wish: FileWish): Promise<AdmittedFile[]>;
  /** Files dropped on the page: only a real file of the system has a path to admit. */
  takeFiles(files: readonly File[]): Promise<AdmittedFile[]>;
  pickFolder(): Promise<AdmittedFolder | undefined>;
  /** False when the system has no program for it, or the id names no file that may be shown. */
  openFile(id: string): Promise<boolean>;
  /** The window is about to close; it waits, a moment, for what the listener does. */
  onLeaving(listener: () => Promise<void>): void;
  /** @returns a function that ends the listening */
  onMenu(listener: (command: MenuCommand) => void): () => void;
};

/** Names of the IPC channels, the same in preload and main. */
export const channels = {
  call: 'api:call',
  cancel: 'api:cancel',
  progress: 'api:progress',
  pickFiles: 'host:pick-files',
  takeFiles: 'host:take-files',
  pickFolder: 'host:pick-folder',
  openFile: 'host:open-file',
  menu: 'host:menu',
  leaving: 'host:leaving',
  left: 'host:left',
} as const;
