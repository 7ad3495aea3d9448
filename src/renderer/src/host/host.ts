/**
 * What differs between the two shells: picking files, places to write to, opening what was written. Only pages of a
 * feature call it; every function rejects with an ApiError, so give it to `useCommand` or `useQuery` like a call.
 */

/** An admitted file; `id` goes into calls. */
export type PickedFile = { id: string; name: string; sizeBytes: number };

/** A folder a package may be written to; `id` goes into calls. */
export type Target = { id: string; label: string; freeBytes: number | null; kind: 'removable' | 'folder' };

export type PickOptions = {
  /** endings with the dot, e.g. ['.lfp']; empty = any file */
  accept: readonly string[];
  many: boolean;
};

export type Host = {
  /** empty when the user took none */
  pickFiles(options: PickOptions): Promise<PickedFile[]>;
  /** files that were dropped on the page */
  admitFiles(files: readonly File[]): Promise<PickedFile[]>;
  /** places to write to, sticks first */
  targets(): Promise<Target[]>;
  /** any other folder; null where the shell has no folder dialog. Resolves to undefined when the user took none */
  pickFolder: (() => Promise<Target | undefined>) | null;
  /** shows a file (a PDF) in the platform's viewer or a new tab */
  openFile(id: string): Promise<void>;
};
