/** Files in and out of the loopback shell, over real HTTP. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFiles } from '../../src/core/platform/files.ts';
import { createScratch } from '../../src/core/platform/scratch.ts';
import { createInbox } from '../../src/server/inbox.ts';
import { startLoopback, type Loopback } from '../../src/server/loopback.ts';
import { trialApp } from './trial-core.ts';

let dir = '';
let shell: Loopback;
let app: ReturnType<typeof trialApp>;
let headers: Record<string, string> = {};

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lianfang-inbox-'));
  mkdirSync(join(dir, 'page'));
  app = trialApp(dir);
  shell = await startLoopback(app, join(dir, 'page'));
  const welcome = await fetch(shell.issueAddress(), { redirect: 'manual' });
  const cookie = String(welcome.headers.get('set-cookie')).split(';')[0] ?? '';
  headers = { cookie, origin: shell.origin, 'content-type': 'application/octet-stream' };
});
afterAll(async () => {
  await shell.close();
  app.scratch.remove();
  rmSync(dir, { recursive: true });
});

const upload = (name: string, body: string, more: Record<string, string> = {}) =>
  fetch(`${shell.origin}/files?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { ...headers, ...more },
    body,
  });
type Taken = { ok: true; data: { id: string; name: string; sizeBytes: number } };
const taken = async (name: string, body: string) => ((await (await upload(name, body)).json()) as Taken).data;
const download = (id: string) => fetch(`${shell.origin}/files/${id}`, { headers });

describe('交来的文件', () => {
  it('存进临时文件夹，换成编号，名称去掉路径', async () => {
    const file = await taken('../../任务包.lfa', '内容');
    expect(file).toEqual({ id: expect.stringMatching(/^[\w-]{36}$/), name: '任务包.lfa', sizeBytes: 6 });
    const path = app.files.pathOf(file.id);
    expect(path.startsWith(join(dir, '.lianfang-scratch'))).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('内容');
  });

  it('同名的两个文件互不覆盖', async () => {
    const [one, two] = [await taken('表.xlsx', '甲'), await taken('表.xlsx', '乙乙')];
    expect(readFileSync(app.files.pathOf(one.id), 'utf8')).toBe('甲');
    expect(readFileSync(app.files.pathOf(two.id), 'utf8')).toBe('乙乙');
  });

  it('内容类型、来源、小甜饼不对时拒绝', async () => {
    expect((await upload('a.pdf', 'x', { 'content-type': 'application/json' })).status).toBe(415);
    expect((await upload('a.pdf', 'x', { origin: 'http://example.invalid' })).status).toBe(403);
    expect((await upload('a.pdf', 'x', { cookie: '' })).status).toBe(401);
    const asCall = await fetch(`${shell.origin}/api/units.rename`, { method: 'POST', headers, body: '{}' });
    expect(asCall.status).toBe(415);
  });
});

describe('取出文件', () => {
  it('PDF 在浏览器里打开，其他文件只能保存，都不得执行脚本', async () => {
    const pdf = await download((await taken('封面.pdf', '%PDF-1.7')).id);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toBe(`inline; filename*=UTF-8''${encodeURIComponent('封面.pdf')}`);
    expect(await pdf.text()).toBe('%PDF-1.7');
    for (const name of ['网页.html', '图.svg', '脚本.js', '包.lfa']) {
      const answer = await download((await taken(name, '<script>')).id);
      expect(answer.headers.get('content-type')).toBe('application/octet-stream');
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('没有公布过的文件和陌生的编号取不到', async () => {
    const ledger = join(dir, 'QH.lfdb');
    writeFileSync(ledger, 'SQLite');
    expect((await download(app.files.admit(ledger))).status).toBe(404);
    expect((await download('..%2fQH.lfdb')).status).toBe(404);
    expect((await download('')).status).toBe(404);
  });
});

describe('太大的文件', () => {
  const scratch = () => createScratch(join(dir, 'small'));
  /** A server with a limit of ten bytes, and how it answers a body sent in the given parts. */
  const answerTo = async (parts: string[]): Promise<unknown> => {
    const inbox = createInbox({ files: createFiles(), scratch: scratch() }, 10);
    const server = createServer((request, response) => void inbox.takeIn(request, response)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const answer = await new Promise<string>((resolve, reject) => {
      const sent = send({ port, method: 'POST', path: '/files?name=a.pdf' }, (response) => {
        let text = '';
        response.on('data', (part: Buffer) => (text += String(part)));
        response.on('end', () => resolve(text));
      });
      sent.on('error', reject);
      for (const part of parts) sent.write(part);
      sent.end();
    });
    server.close();
    return JSON.parse(answer) as unknown;
  };
  const leftOver = () =>
    existsSync(join(dir, 'small', '.lianfang-scratch'))
      ? readdirSync(join(dir, 'small', '.lianfang-scratch'), { recursive: true }).filter((name) =>
          String(name).endsWith('.pdf'),
        )
      : [];

  it('超过上限的拒绝，不留下半个文件', async () => {
    expect(await answerTo(['12345678', '901', 'x'.repeat(1_000_000)])).toEqual({
      ok: false,
      error: { code: 'E_PKG_TOO_LARGE', params: { size: 1_000_011, limit: 10 } },
    });
    expect(leftOver()).toEqual([]);
  });

  it('正好到上限的收下', async () => {
    expect(await answerTo(['12345678', '90'])).toMatchObject({ ok: true, data: { sizeBytes: 10 } });
    expect(leftOver()).toHaveLength(1);
  });
});
