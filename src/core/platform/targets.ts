/** Folders a person may want files in: sticks that are put in, and their own desktop, documents and downloads. */
import { constants } from 'node:fs';
import { access, readFile, readdir, stat, statfs } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';

export type Target = { path: string; label: string; freeBytes: number; kind: 'removable' | 'folder' };
export type TargetMachine = {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
  /** folders in which sticks appear, one folder each */
  mediaRoots: readonly string[];
  isMountPoint(path: string): Promise<boolean>;
};
type Place = Omit<Target, 'freeBytes'>;

export const thisTargetMachine = (): TargetMachine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  mediaRoots: mediaRootsOf(process.platform, userInfo().username),
  isMountPoint,
});

/** Sticks first; only places that are there and can be written to. On Windows every lettered disk but the system's. */
export async function findTargets(machine = thisTargetMachine()): Promise<Target[]> {
  const places = [...(await removablePlaces(machine)), ...(await ownFolders(machine))];
  const unique = [...new Map(places.map((place) => [place.path, place])).values()];
  const found = await Promise.all(unique.map(({ path, label, kind }) => describeTarget(path, label, kind)));
  return found.filter((target) => target !== undefined);
}

/** @returns undefined for a folder that is not there or cannot be written to */
export async function describeTarget(
  path: string,
  label = basename(path) || path,
  kind: Target['kind'] = 'folder',
): Promise<Target | undefined> {
  try {
    if (!(await stat(path)).isDirectory()) return undefined;
    await access(path, constants.W_OK);
    const { bavail, bsize } = await statfs(path);
    return { path, label, freeBytes: bavail * bsize, kind };
  } catch {
    // An empty card reader, a stick just pulled out, a folder of somebody else.
    return undefined;
  }
}

const mediaRootsOf = (platform: NodeJS.Platform, user: string): string[] => {
  if (platform === 'darwin') return ['/Volumes'];
  return platform === 'win32' ? [] : [`/media/${user}`, `/run/media/${user}`, '/media', '/mnt'];
};

/** A stick lies on another device than the folder it appears in. */
async function isMountPoint(path: string): Promise<boolean> {
  return (await stat(path)).dev !== (await stat(dirname(path))).dev;
}

async function removablePlaces({ platform, env, mediaRoots, isMountPoint: isMount }: TargetMachine): Promise<Place[]> {
  if (platform === 'win32') {
    const letters = [...'DEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => `${letter}:` !== env['SystemDrive']);
    return letters.map((letter) => ({ path: `${letter}:\\`, label: `${letter}: 盘`, kind: 'removable' }));
  }
  const folders = await Promise.all(
    mediaRoots.map(async (root) => (await namesIn(root)).map((name) => join(root, name))),
  );
  const mounted = await Promise.all(
    folders.flat().map(async (path) => ((await isMount(path).catch(() => false)) ? path : undefined)),
  );
  return mounted
    .filter((path) => path !== undefined)
    .map((path) => ({ path, label: basename(path), kind: 'removable' }));
}

const folderNames = [
  { label: '桌面', key: 'XDG_DESKTOP_DIR', names: ['Desktop', '桌面'] },
  { label: '文档', key: 'XDG_DOCUMENTS_DIR', names: ['Documents', '文档'] },
  { label: '下载', key: 'XDG_DOWNLOAD_DIR', names: ['Downloads', '下载'] },
];

/** Linux desktops write down where these lie; OneDrive moves them on Windows. */
async function ownFolders({ env, home }: TargetMachine): Promise<Place[]> {
  const noteFile = join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'user-dirs.dirs');
  const note = await readFile(noteFile, 'utf8').catch(() => '');
  const roots = [env['OneDrive'], home].filter((root) => root !== undefined);
  const places: Place[] = [];
  for (const { label, key, names } of folderNames) {
    const noted = new RegExp(`^${key}="(.+)"$`, 'm').exec(note)?.[1]?.replace('$HOME', home);
    const guesses = roots.flatMap((root) => names.map((name) => join(root, name)));
    for (const path of noted === undefined ? guesses : [noted, ...guesses]) {
      // A note may point at the home folder itself when the desktop folder was removed.
      if (path === home || path === `${home}/` || (await describeTarget(path)) === undefined) continue;
      places.push({ path, label, kind: 'folder' });
      break;
    }
  }
  // A bare account has none of them; somewhere a file must go.
  return places.length > 0 ? places : [{ path: home, label: '个人文件夹', kind: 'folder' }];
}

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).then(
    (names) => names.toSorted(),
    () => [],
  );
