/** Builds the application into out/ unless out/ was built from the very same sources. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binScript, projectDir } from './places.mjs';
import { runToEnd } from './processes.mjs';

const stampFile = join(projectDir, 'out', 'built-from');

/** @returns exit code of the build, 0 when there was nothing to do */
export const buildIfChanged = async () => {
  const digest = sourceDigest();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === digest) return 0;
  return build(digest);
};

/** @returns exit code of the build */
export const build = async (digest = sourceDigest()) => {
  rmSync(stampFile, { force: true });
  const code = await runToEnd(process.execPath, [binScript('electron-vite'), 'build', '--logLevel', 'warn'], {
    cwd: projectDir,
    // Its progress is no output of ours.
    stdio: ['ignore', process.stderr, 'inherit'],
  });
  if (code === 0) writeFileSync(stampFile, digest);
  return code;
};

const sourceDigest = () => {
  const hash = createHash('sha256');
  const sources = readdirSync(join(projectDir, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const configs = ['electron.vite.config.ts', 'package.json', 'package-lock.json'].map((name) =>
    join(projectDir, name),
  );
  for (const file of [...sources, ...configs].sort((a, b) => (a < b ? -1 : 1)))
    hash.update(file.slice(projectDir.length)).update(readFileSync(file));
  return hash.digest('hex');
};
