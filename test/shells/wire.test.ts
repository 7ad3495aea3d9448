/** One list of expectations for every way a call can reach the core. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type Client, type Transport } from '../../src/rpc/client.ts';
import { httpTransport } from '../../src/rpc/http-client.ts';
import { bodyLimitBytes, httpEnd } from '../../src/rpc/http-server.ts';
import { inProcessTransport } from '../../src/rpc/in-process.ts';
import { ipcTransport } from '../../src/rpc/ipc-client.ts';
import { errorSentence } from '../../src/text/errors.ts';
import { simulatedIpc } from './simulated-ipc.ts';
import { trialLoad, trialServe, type TrialRouter } from './trial-core.ts';

const end = httpEnd(trialServe);
const server = createServer((request, response) => void end.answer(request, response));
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const transports: [string, () => Transport][] = [
  ['同一进程', () => inProcessTransport(trialServe)],
  ['本机 HTTP', () => httpTransport(origin)],
  ['模拟的 Electron IPC', () => ipcTransport(simulatedIpc(trialServe))],
];

describe.each(transports)('经%s调用', (_, transport) => {
  const api = (): Client<TrialRouter> => createClient<TrialRouter>(transport());

  it('带回结果', async () => {
    expect(await api().units.rename({ id: 'u1', name: '财务科' })).toEqual({ id: 'u1', name: '财务科' });
  });

  it('拒绝时带回代码和参数，能译成中文句子', async () => {
    const refused = await api()
      .units.rename({ id: 'u1', name: '重复' })
      .catch((error) => error);
    expect(refused).toMatchObject({ code: 'ROW_DUPLICATE', params: { register: '单位', field: '名称' } });
    expect(errorSentence(refused)).toContain('“单位”中已有相同的名称');
  });

  it('输入不合要求、没有此操作、程序出错时也有答复', async () => {
    const { units } = api();
    await expect(units.rename({ id: 'u1', name: '' })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(units.rename({ id: 'u1', name: '缺陷' })).rejects.toMatchObject({ code: 'INTERNAL' });
    const stranger = createClient<{ units: { vanish: TrialRouter['units']['rename'] } }>(transport());
    const vanished = stranger.units.vanish({ id: 'u1', name: '财务科' });
    await expect(vanished).rejects.toMatchObject({ code: 'API_UNKNOWN', params: { path: 'units.vanish' } });
  });

  it('长任务逐步报告进度', async () => {
    const seen: number[] = [];
    await api().packages.importAll({ files: 3 }, { onProgress: ({ done }) => seen.push(done) });
    expect(seen).toEqual([1, 2, 3]);
  });

  it('停止长任务后仍答复已完成多少', async () => {
    const stop = new AbortController();
    const onProgress = ({ done }: { done: number }) => void (done === 5 && stop.abort());
    const { done } = await api().packages.importAll({ files: 5000 }, { signal: stop.signal, onProgress });
    expect(done).toBeGreaterThanOrEqual(5);
    expect(done).toBeLessThan(500);
  });

  it('两个任务同时进行，进度互不混淆', async () => {
    const seen: [number[], number[]] = [[], []];
    const { packages } = api();
    await Promise.all([
      packages.importAll({ files: 2 }, { onProgress: ({ total }) => seen[0].push(total ?? 0) }),
      packages.importAll({ files: 4 }, { onProgress: ({ total }) => seen[1].push(total ?? 0) }),
    ]);
    expect(seen).toEqual([
      [2, 2],
      [4, 4, 4, 4],
    ]);
  });
});

it('输入的类型由编译器核对', () => {
  const api = createClient<TrialRouter>(inProcessTransport(trialServe));
  // @ts-expect-error id is a string
  const wrong = () => api.units.rename({ id: 1, name: '财务科' });
  expect(wrong).toBeTypeOf('function');
});

describe('本机 HTTP 的边界', () => {
  const post = (path: string, body: string, headers: Record<string, string> = { 'x-call-id': 'c1' }) =>
    fetch(`${origin}${path}`, { method: 'POST', body, headers });

  it('正文不是 JSON、没有调用编号、正文过大时拒绝', async () => {
    expect((await post('/api/units.rename', '{')).status).toBe(400);
    expect((await post('/api/units.rename', '{}', {})).status).toBe(400);
    const tooLarge = await post('/api/units.rename', `"${'x'.repeat(bodyLimitBytes)}"`).then(
      ({ status }) => status,
      () => 'closed',
    );
    expect([413, 'closed']).toContain(tooLarge);
  });

  it('页面关闭后，它的任务停止', async () => {
    const stop = new AbortController();
    const body = JSON.stringify({ files: 5000 });
    const headers = { 'x-call-id': 'c2' };
    const response = await fetch(`${origin}/api/packages.importAll`, {
      method: 'POST',
      body,
      headers,
      signal: stop.signal,
    });
    expect(response.status).toBe(200);
    expect(trialLoad.running).toBe(1);
    stop.abort();
    await expect.poll(() => trialLoad.running).toBe(0);
  });

  it('连接中断时答复“连接中断”', async () => {
    const api = createClient<TrialRouter>(httpTransport('http://127.0.0.1:1'));
    await expect(api.units.rename({ id: 'u1', name: '财务科' })).rejects.toMatchObject({ code: 'API_BROKEN' });
  });
});

it('IPC 只答复本程序页面的调用', async () => {
  const api = createClient<TrialRouter>(ipcTransport(simulatedIpc(trialServe, 'https://example.invalid/')));
  await expect(api.units.rename({ id: 'u1', name: '财务科' })).rejects.toMatchObject({ code: 'API_REFUSED' });
});
