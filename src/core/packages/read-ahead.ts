/** Reads the files of a run in their order, the next few at the same time in worker threads. */
import { statSync } from 'node:fs';
import { type FileOutcome, type ReadBasis, readPackageFile } from './read-package.ts';
import { screenFile, type ScreenRead } from './screen-file.ts';
import { type ReadPool, startReadPool } from './read-pool.ts';

/** Below this number of files threads take longer to start than to help. */
const FEW_FILES = 12;
/** Files read but not applied: this many per thread, and no more bytes in all; a larger file is read alone. */
const AHEAD_PER_THREAD = 3;
const AHEAD_BYTES = 64 * 1024 * 1024;

export type FileReader<Outcome> = {
  /** Called with 0, 1, 2 …; each file is read with what the ledger knows when it is its turn. */
  read(index: number): Promise<Outcome>;
  /** The ledger learnt something that later files must be read with. */
  renew(basis: ReadBasis): void;
  close(): Promise<void>;
};

/** What is made of a file, in a thread (undefined = it could not) or here. */
type Reading<Outcome> = {
  ahead(pool: ReadPool, ...what: [path: string, basis: ReadBasis, now: Date]): Promise<Outcome | undefined>;
  here(...what: [path: string, basis: ReadBasis, now: Date]): Outcome;
};
export const takingOver: Reading<FileOutcome> = { ahead: (pool, ...what) => pool.read(...what), here: readPackageFile };
export const screening: Reading<ScreenRead> = { ahead: (pool, ...what) => pool.screen(...what), here: screenFile };

type Ahead<Outcome> = { index: number; bytes: number; outcome: Promise<Outcome | undefined> };

/** 0 where it cannot be told: reading the file will say why. */
const sizeOf = (path: string): number => {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
};

export function createFileReader<Outcome>(
  reading: Reading<Outcome>,
  paths: readonly string[],
  first: ReadBasis,
  now: () => Date,
): FileReader<Outcome> {
  const pool: ReadPool | undefined = paths.length < FEW_FILES ? undefined : startReadPool(paths.length);
  let basis = first;
  let ahead: Ahead<Outcome>[] = [];
  let current = 0;
  /** the file after a renewal is read here: where every file brings something new, reading ahead is in vain */
  let alone = -1;

  const fill = (from: number): void => {
    if (pool === undefined || current === alone) return;
    let bytes = ahead.reduce((sum, one) => sum + one.bytes, 0);
    for (
      let index = (ahead.at(-1)?.index ?? from - 1) + 1;
      ahead.length < pool.threads * AHEAD_PER_THREAD;
      index += 1
    ) {
      const path = paths[index];
      if (path === undefined) return;
      const size = sizeOf(path);
      if (ahead.length > 0 && bytes + size > AHEAD_BYTES) return;
      bytes += size;
      ahead.push({ index, bytes: size, outcome: reading.ahead(pool, path, basis, now()) });
    }
  };

  return {
    async read(index) {
      current = index;
      fill(index);
      const path = paths[index] ?? '';
      const outcome = await ahead.find((one) => one.index === index)?.outcome;
      ahead = ahead.filter((one) => one.index > index);
      fill(index + 1);
      return outcome ?? reading.here(path, basis, now());
    },
    renew(renewed) {
      alone = current + 1;
      basis = renewed;
      ahead = [];
    },
    close: async () => pool?.close(),
  };
}
