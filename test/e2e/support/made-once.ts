import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { madeFolderName } from './made-folder.ts';

/** How long another worker may take to make what this one waits for. */
const PATIENCE_MS = 120_000;

const isTaken = (lock: string): boolean => {
  try {
    mkdirSync(lock);
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return true;
  }
};

/**
 * What many specs begin with is made once in a run, by whichever worker needs it first, and copied for each of them.
 *
 * @param name says what it is and with what it was made; the same name always means the same thing
 * @param dir  where this spec's copy goes
 * @param make makes it in the folder given; its answer is JSON, and paths in it lead into that folder
 * @returns the answer, its paths leading into `dir`
 */
export async function madeOnce<Made>(name: string, dir: string, make: (dir: string) => Promise<Made>): Promise<Made> {
  const all = process.env[madeFolderName];
  if (all === undefined) throw new Error('the run has no folder for what is made once');
  const [home, answer, lock] = ['', '.json', '.lock'].map((ending) => join(all, `${name}${ending}`)) as [
    string,
    string,
    string,
  ];
  const until = Date.now() + PATIENCE_MS;
  while (!existsSync(answer)) {
    if (Date.now() > until) throw new Error(`${name} was not made in time`);
    if (isTaken(lock)) {
      await setTimeout(100);
      continue;
    }
    try {
      mkdirSync(home);
      writeFileSync(`${answer}.part`, JSON.stringify(await make(home)));
      renameSync(`${answer}.part`, answer);
    } catch (error) {
      // The next spec tries again and fails by itself.
      rmSync(home, { recursive: true, force: true });
      throw error;
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  cpSync(home, dir, { recursive: true });
  return JSON.parse(readFileSync(answer, 'utf8').replaceAll(home, dir)) as Made;
}
