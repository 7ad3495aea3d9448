/** The loopback shell as a process, with scripts in the place of the browser. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const entry = join(import.meta.dirname, '..', '..', 'src', 'server', 'index.ts');
const isPosix = process.platform !== 'win32';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'lianfang-entry-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

const browser = (name: string, body: string): string => {
  const file = join(dir, name);
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
  return file;
};

const start = (chromium: string, ...args: string[]) => {
  const env = { ...process.env, DISPLAY: ':99', LIANFANG_CHROMIUM: chromium };
  const child = spawn(process.execPath, [entry, '--data', dir, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output.text += String(part)));
  return { child, output, ended: once(child, 'exit').then(([code]: unknown[]) => code) };
};
const addressIn = async (output: { text: string }): Promise<string> => {
  await expect.poll(() => output.text, { timeout: 20_000 }).toMatch(/token=\S+\n/);
  return /http:\S+/.exec(output.text)?.[0] ?? '';
};
const stop = (child: ChildProcess) => child.kill('SIGTERM');

describe.runIf(isPosix)('本机窗口', () => {
  it('用自己的用户目录打开应用窗口，窗口关闭后程序退出', async () => {
    const { output, ended } = start(browser('closes', `printf '%s\\n' "$@" > "${join(dir, 'flags')}"`));
    expect(await ended).toBe(0);
    const flags = readFileSync(join(dir, 'flags'), 'utf8').split('\n');
    expect(flags).toContain(`--user-data-dir=${join(dir, 'browser')}`);
    expect(flags[0]).toMatch(/^--app=http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
    expect(flags).toContain('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
    expect(output.text).not.toContain('token=');
  });

  it('程序被要求结束时，窗口一起关闭', async () => {
    const closed = join(dir, 'closed');
    const { child, output, ended } = start(
      browser(
        'stays',
        `trap 'touch "${closed}"; exit 0' TERM; touch "${join(dir, 'opened')}"; while :; do sleep 0.1; done`,
      ),
    );
    await expect.poll(() => existsSync(join(dir, 'opened')), { timeout: 20_000 }).toBe(true);
    stop(child);
    expect(await ended).toBe(0);
    await expect.poll(() => existsSync(closed)).toBe(true);
    expect(output.text).not.toContain('token=');
  });

  it('浏览器打不开时印出地址，地址可用', async () => {
    const { child, output, ended } = start(browser('fails', 'exit 1'));
    const answer = await fetch(await addressIn(output), { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(output.text).toContain('没有正常打开');
    stop(child);
    expect(await ended).toBe(0);
  });
});

describe('不打开窗口', () => {
  it('印出地址，收到结束信号后退出', async () => {
    const { child, output, ended } = start('', '--no-window');
    expect(await addressIn(output)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
    stop(child);
    expect(await ended).toBe(isPosix ? 0 : null);
  });

  it('台账打不开时用一句话说明并以 1 退出', async () => {
    const { output, ended } = start('', '--no-window', '--ledger', join(dir, 'none.lfdb'));
    expect(await ended).toBe(1);
    expect(output.text).toContain('找不到台账文件');
    expect(output.text).not.toContain('    at ');
  });
});
