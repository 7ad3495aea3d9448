/** A folder for what lives only as long as the program: files handed in by a browser, previews. Gone at the end. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export type Scratch = {
  /** A new empty folder, readable by this user only. */
  newFolder(): string;
  /** Removes what programs left behind that were killed. */
  sweep(): void;
  /** Removes all folders this program made. */
  remove(): void;
};

/** @param dataDir same disk as the ledgers: large files fit there, and the system's temporary folder may be small */
export function createScratch(dataDir: string): Scratch {
  const all = join(dataDir, '.lianfang-scratch');
  let own: string | undefined;
  return {
    newFolder() {
      mkdirSync(all, { recursive: true, mode: 0o700 });
      own ??= mkdtempSync(join(all, `${process.pid}-`));
      return mkdtempSync(join(own, 'f-'));
    },
    sweep() {
      for (const name of leftBehind(all)) rmSync(join(all, name), { recursive: true, force: true });
    },
    remove() {
      if (own !== undefined) rmSync(own, { recursive: true, force: true });
      own = undefined;
    },
  };
}

/** Folders are named by the process that made them. */
function leftBehind(all: string): string[] {
  try {
    return readdirSync(all).filter((name) => /^\d+-/.test(name) && !isRunning(Number.parseInt(name, 10)));
  } catch {
    // Nobody has needed the folder yet.
    return [];
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process answers EPERM: it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
