/** The programs outside npm that some tests ask: installed when we may, else named. Their tests skip without them. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser, thisMachine } from '../src/server/browser.ts';

/** What has to be there, and the Debian package that brings it. */
const needs = [
  { package: 'poppler-utils', isThere: () => isOnPath('pdftotext') },
  { package: 'libreoffice-calc', isThere: () => isOnPath('soffice') },
  { package: 'fonts-noto-cjk', isThere: () => existsSync('/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc') },
  { package: 'chromium', isThere: () => findBrowser(thisMachine()) !== undefined },
  { package: 'openssl', isThere: () => isOnPath('openssl') },
];

/** Prints one line when something is missing and could not be installed; never a reason to stop. */
export const installSystemPackages = () => {
  if (process.platform !== 'linux') return;
  const missing = needs.filter((need) => !need.isThere()).map((need) => need.package);
  if (missing.length === 0) return;
  const list = missing.join(' ');
  const mayInstall = process.getuid?.() === 0 && isOnPath('apt-get');
  if (mayInstall) {
    console.log(`Installing for the tests: ${list}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const calm = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20'];
    const apt = (...args) => spawnSync('apt-get', [...calm, ...args], { env, encoding: 'utf8' }).status === 0;
    const install = ['install', '-y', '-q', '--no-install-recommends', ...missing];
    if (apt(...install) || (apt('update', '-q') && apt(...install))) return;
  }
  console.log(`Tests that need these are skipped; to run them too, install (Debian names): ${list}`);
};

const isOnPath = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
