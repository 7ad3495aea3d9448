import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Names only, at most six; `packages` = files of this program among all. */
export type FolderLook = { count: number; packages: number; names: string[] };

const shownNames = 6;
const looked = 500;

/** What lies in a folder, newest first; hidden files and the system's own folders do not count. Empty when unreadable. */
export async function lookInto(folder: string): Promise<FolderLook> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => !/^[.$~]|^System Volume/iu.test(name));
  const dated = await Promise.all(
    names.slice(0, looked).map(async (name) => ({
      name,
      at: await stat(join(folder, name)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    })),
  );
  return {
    count: names.length,
    packages: names.filter((name) => /\.lf[ab]$/u.test(name)).length,
    names: dated
      .toSorted((a, b) => b.at - a.at || (a.name < b.name ? -1 : 1))
      .slice(0, shownNames)
      .map(({ name }) => name),
  };
}
