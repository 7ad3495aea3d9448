/**
 * What differs between the two shells: picking files, places to write to, opening what was written, the menu.
 * Pages and the pieces of `app` call it; every function rejects with an ApiError, so give it to `useCommand` or
 * `useQuery` like a call.
 */
import type { CallOptions } from '../../../rpc/client.ts';
import type { AdmittedFile, AdmittedFolder, MenuCommand } from '../../../rpc/bridge.ts';

/** An admitted file; `id` goes into calls. */
export type PickedFile = AdmittedFile;

/** A folder a package may be written to; `id` goes into calls. */
export type Target = AdmittedFolder;

export type PickOptions = {
  /** endings with the dot, e.g. ['.lfa']; empty = any file */
  accept: readonly string[];
  many: boolean;
};

/** Told after each file, where they are copied. */
export type AdmitOptions = Pick<CallOptions, 'onProgress'>;

export type Host = {
  /** empty when the user took none */
  pickFiles(wanted: PickOptions, options?: AdmitOptions): Promise<PickedFile[]>;
  /** files that were dropped on the page */
  admitFiles(files: readonly File[], options?: AdmitOptions): Promise<PickedFile[]>;
  /** What a drop holds; to be called while it is handled. Where a page cannot name folders, the packages in them. */
  droppedFiles(transfer: DataTransfer): Promise<File[]>;
  /** places to write to, sticks first; read anew at each call */
  targets(): Promise<Target[]>;
  /** any other folder; null where the shell has no folder dialog. Resolves to undefined when the user took none */
  pickFolder: (() => Promise<Target | undefined>) | null;
  /** Shows a file that was written or handed in, by the id of its `file` in the reply. False: nothing here opens it. */
  openFile(id: string): Promise<boolean>;
  /** Its bytes, to be shown in the page itself. */
  readFile(id: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  /** Commands of the menu, or of its keys where there is no menu. @returns a function that ends the listening */
  onMenu(listener: (command: MenuCommand) => void): () => void;
};
