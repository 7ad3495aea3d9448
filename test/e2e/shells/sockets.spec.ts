/** Playwright itself makes Electron listen, so this one starts it without. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { electronStart } from '../support/electron-binary.ts';
import { endProcess, startMs } from '../support/processes.ts';
import { expect, test } from '../support/shell-test.ts';

test.use({ hasOwnWindow: true });

test.skip(({ shellKind }) => shellKind !== 'electron', '只有真正的 Electron 能说明它不开监听端口');
test.skip(process.platform !== 'linux', '从 /proc 查看端口');

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    // The process ended meanwhile.
    return [];
  }
};
const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
const linkOf = (file: string): string => {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
};

/** The process and everything it started. */
const familyOf = (pid: number): number[] => {
  const children = namesIn(`/proc/${pid}/task`).flatMap((task) =>
    textOf(`/proc/${pid}/task/${task}/children`).split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(familyOf)];
};

/** Listening TCP and bound UDP sockets of a family of processes, as lines of /proc/net. */
const openSockets = (pid: number): string[] => {
  const family = familyOf(pid);
  const own = new Set(family.flatMap((one) => namesIn(`/proc/${one}/fd`).map((fd) => linkOf(`/proc/${one}/fd/${fd}`))));
  const isListening = (fields: string[], table: string) => table.startsWith('udp') || fields[3] === '0A';
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    textOf(`/proc/net/${table}`)
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => isListening(fields, table) && own.has(`socket:[${fields[9]}]`))
      .map((fields) => `${table} ${fields[1]}`),
  );
};

const windowCount = ({ pid = 0 }: ChildProcess) =>
  familyOf(pid).filter((one) => textOf(`/proc/${one}/cmdline`).includes('--type=renderer')).length;

test('运行时没有任何监听的端口', async ({ dataDir }) => {
  const { file, args } = electronStart();
  const env = { ...process.env, LIANFANG_DATA: dataDir };
  const child = spawn(file, ['--no-sandbox', '--disable-gpu', ...args], { env, stdio: 'ignore' });
  try {
    await expect.poll(() => windowCount(child), { timeout: startMs }).toBeGreaterThan(0);
    await expect.poll(() => existsSync(join(dataDir, 'electron', 'Local Storage')), { timeout: startMs }).toBe(true);
    expect(openSockets(child.pid ?? 0)).toEqual([]);
  } finally {
    await endProcess(child);
  }
});
