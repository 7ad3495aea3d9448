/** Installs the dependencies when they are missing or another lockfile's; calm when all is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pinnedNode, pinnedNodeVersion, projectDir } from './places.mjs';
import { runToEnd } from './processes.mjs';

/** @returns false when the project could not be made ready; the reason has been printed */
export const setUp = async () => {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    return refuse(`需要 Node.js 20 或更高版本（现在是 ${process.versions.node}），请安装后再试：https://nodejs.org/`);
  }
  if (!isInstalled() && !(await install())) return false;
  // better-sqlite3 crashes under Node 20, so an unpinned Node has to be new enough itself.
  if (pinnedNode() || Number(process.versions.node.split('.')[0]) >= 24) return true;
  return refuse(
    `没有适合这台机器（${process.platform}-${process.arch}）的 Node.js ${pinnedNodeVersion()}，请自行安装 Node.js 24 后再试。`,
  );
};

const refuse = (sentence) => {
  console.error(sentence);
  return false;
};

/** npm writes down in node_modules what it installed; that has to be what the lockfile says. */
const isInstalled = () => {
  const installedFile = join(projectDir, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const { packages: installed } = JSON.parse(readFileSync(installedFile, 'utf8'));
  const { packages: wanted } = JSON.parse(readFileSync(join(projectDir, 'package-lock.json'), 'utf8'));
  const isWanted = ([place, { version, integrity }]) =>
    wanted[place]?.version === version && wanted[place]?.integrity === integrity;
  const isThere = ([place, { optional, devOptional, peer }]) =>
    place === '' || optional || devOptional || peer || Object.hasOwn(installed, place);
  return Object.entries(installed).every(isWanted) && Object.entries(wanted).every(isThere);
};

const install = async () => {
  console.error('正在安装依赖（npm ci，首次约需一分钟）……');
  // `npm ci` deletes node_modules first, which Windows refuses while our own node.exe runs from there.
  const isRunningFromModules = process.execPath.startsWith(join(projectDir, 'node_modules') + sep);
  const args = isRunningFromModules ? ['install', '--no-save'] : ['ci'];
  const code = await npm([...args, '--no-audit', '--no-fund', '--loglevel=error']);
  if (code === 0 && isInstalled()) return true;
  return refuse(
    `依赖没有装好（npm 退出代码 ${code}）。请检查能否连接 npm 软件源（npm ping）和磁盘空间，然后删除 node_modules 文件夹再试。`,
  );
};

/** npm's messages go to stderr: stdout belongs to the command that was asked for. */
const npm = (args) => {
  const options = { cwd: projectDir, stdio: ['ignore', process.stderr, 'inherit'] };
  const { npm_execpath: npmScript } = process.env;
  if (npmScript) return runToEnd(process.env.npm_node_execpath ?? process.execPath, [npmScript, ...args], options);
  // On Windows npm is a .cmd file, which only a shell can run; the arguments are fixed words.
  return runToEnd('npm', args, { ...options, shell: process.platform === 'win32' });
};
