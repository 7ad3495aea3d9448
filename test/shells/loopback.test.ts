import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../src/rpc/client.ts';
import { httpTransport } from '../../src/rpc/http-client.ts';
import { startLoopback, type Loopback } from '../../src/server/loopback.ts';
import { trialApp, trialLoad, type TrialRouter } from './trial-core.ts';

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };
type Question = { method?: string; headers?: Record<string, string>; body?: string };

let dir = '';
let shell: Loopback;
let cookie = '';

/** Unlike fetch, this sends any Host and Origin and leaves `..` in the path alone. */
const ask = (path: string, { method = 'GET', headers = {}, body }: Question = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(shell.origin);
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on('error', reject).end(body);
  });
const enter = () => {
  const { pathname, search } = new URL(shell.issueAddress());
  return ask(pathname + search);
};

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lianfang-page-'));
  mkdirSync(join(dir, 'page'));
  writeFileSync(join(dir, 'page', 'index.html'), '<p>首页</p>');
  writeFileSync(join(dir, 'secret.json'), '"机密"');
  symlinkSync(join(dir, 'secret.json'), join(dir, 'page', 'link.json'));
  shell = await startLoopback(trialApp(dir), join(dir, 'page'));
  cookie = String((await enter()).headers['set-cookie']).split(';')[0] ?? '';
});
afterAll(async () => {
  await shell.close();
  rmSync(dir, { recursive: true });
});

describe('本机服务的入口', () => {
  it('地址只能使用一次，换得按端口命名的 HttpOnly、SameSite=Strict 小甜饼', async () => {
    const { pathname, search, port } = new URL(shell.issueAddress());
    const first = await ask(pathname + search);
    expect(first).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(String(first.headers['set-cookie'])).toMatch(
      new RegExp(`^lianfang_${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
    const second = await ask(pathname + search);
    expect([second.status, second.headers['set-cookie']]).toEqual([401, undefined]);
  });

  it('有小甜饼才能取得页面', async () => {
    expect(await ask('/', { headers: { cookie } })).toMatchObject({ status: 200, body: '<p>首页</p>' });
    const stranger = await ask('/');
    expect(stranger.status).toBe(401);
    expect(stranger.body).toContain('重新启动');
    expect((await ask('/', { headers: { cookie: `${cookie}x` } })).status).toBe(401);
  });

  it('主机名或来源不是本程序的一律拒绝，即使有小甜饼', async () => {
    const { port } = new URL(shell.origin);
    const foreign: Record<string, string>[] = [
      { host: `localhost:${port}` },
      { host: `lianfang.example:${port}` },
      { origin: 'http://example.invalid' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) expect((await ask('/', { headers: { cookie, ...headers } })).status).toBe(403);
  });

  it('每个答复都带内容安全策略等防护头，拒绝的也带', async () => {
    for (const answer of [await ask('/', { headers: { cookie } }), await ask('/')]) {
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toContain("connect-src 'self'");
      expect(policy.replace("style-src 'self' 'unsafe-inline'", '')).not.toMatch(/unsafe|\*|http/);
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
    }
  });

  it('不交出页面文件夹以外的文件', async () => {
    const outside = [
      '/../secret.json',
      '/%2e%2e/secret.json',
      '/..%2fsecret.json',
      '/..%5csecret.json',
      '/link.json',
      '/%00',
      '/%',
    ];
    for (const path of outside) {
      const answer = await ask(path, { headers: { cookie } });
      expect({ path, status: answer.status }).toEqual({ path, status: 404 });
      expect(answer.body).not.toContain('机密');
    }
  });
});

describe('本机服务的调用', () => {
  const call = (headers: Record<string, string>, method = 'POST') =>
    ask('/api/units.rename', {
      method,
      headers: { cookie, 'x-call-id': 'c1', ...headers },
      body: '{"id":"u","name":"财务科"}',
    });

  it('来源、内容类型、方法都对才受理', async () => {
    const good = { origin: shell.origin, 'content-type': 'application/json' };
    expect(await call(good)).toMatchObject({
      status: 200,
      body: '{"reply":{"ok":true,"data":{"id":"u","name":"财务科"}}}\n',
    });
    expect((await call({ 'content-type': 'application/json' })).status).toBe(403);
    expect((await call({ ...good, 'content-type': 'text/plain' })).status).toBe(415);
    expect((await call(good, 'PUT')).status).toBe(405);
    expect((await call({ ...good, cookie: '' })).status).toBe(401);
  });

  it('页面的客户端经它调用', async () => {
    const asPage: typeof fetch = (address, options) =>
      fetch(address, { ...options, headers: { ...options?.headers, cookie, origin: shell.origin } });
    const api = createClient<TrialRouter>(httpTransport(shell.origin, asPage));
    expect(await api.units.rename({ id: 'u1', name: '财务科' })).toEqual({ id: 'u1', name: '财务科' });
  });

  it('没有小甜饼的客户端得到“请求被拒绝”', async () => {
    const api = createClient<TrialRouter>(httpTransport(shell.origin));
    const refused = api.units.rename({ id: 'u1', name: '财务科' });
    await expect(refused).rejects.toMatchObject({ code: 'API_REFUSED', params: { status: 403 } });
  });
});

it('关闭时先停止正在进行的任务，等它答复后才结束', async () => {
  const other = await startLoopback(trialApp(dir), join(dir, 'page'));
  const { pathname, search } = new URL(other.issueAddress());
  const welcome = await fetch(`${other.origin}${pathname}${search}`, { redirect: 'manual' });
  const ours = String(welcome.headers.get('set-cookie')).split(';')[0] ?? '';
  const asPage: typeof fetch = (address, options) =>
    fetch(address, { ...options, headers: { ...options?.headers, cookie: ours, origin: other.origin } });
  const api = createClient<TrialRouter>(httpTransport(other.origin, asPage));
  const { promise: started, resolve: onProgress } = Promise.withResolvers<unknown>();
  const task = api.packages.importAll({ files: 5000 }, { onProgress });
  await started;
  await other.close();
  expect(trialLoad.running).toBe(0);
  expect((await task).done).toBeLessThan(500);
});
