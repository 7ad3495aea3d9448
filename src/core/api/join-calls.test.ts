import { describe, expect, it } from 'vitest';
import type { Job, Progress, Reply } from '../../rpc/reply.ts';
import { joinCalls } from './join-calls.ts';

const quiet = (signal = new AbortController().signal): Job => ({ signal, report: () => undefined });

/** Calls that end when told to. */
function someCalls() {
  const started: { job: Job; end(reply: Reply): void }[] = [];
  const call = joinCalls(
    (path) => path !== '不合并',
    (_path, _input, job) => new Promise<Reply>((end) => started.push({ job, end })),
  );
  return { call, started };
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const done: Reply = { ok: true, data: 1 };

describe('同一件事按了两次', () => {
  it('只做一次，两次得到同一个答复；做完以后再按是新的一次', async () => {
    const { call, started } = someCalls();
    const both = [call('报送', { a: 1 }, quiet()), call('报送', { a: 1 }, quiet())];
    await turn();
    expect(started).toHaveLength(1);
    started[0]?.end(done);
    expect(await Promise.all(both)).toEqual([done, done]);
    void call('报送', { a: 1 }, quiet());
    await turn();
    expect(started).toHaveLength(2);
  });

  it('内容不同的、不许合并的各做各的', async () => {
    const { call, started } = someCalls();
    for (const [path, input] of [
      ['报送', 1],
      ['报送', 2],
      ['不合并', 1],
      ['不合并', 1],
    ] as const) {
      void call(path, input, quiet());
    }
    await turn();
    expect(started).toHaveLength(4);
  });

  it('后按的看得到进度、停得下；正在停的不再等它', async () => {
    const { call, started } = someCalls();
    const [first, second] = [new AbortController(), new AbortController()];
    const seen: Progress[] = [];
    void call('打印', null, quiet(first.signal));
    void call('打印', null, { signal: second.signal, report: (progress) => seen.push(progress) });
    await turn();
    started[0]?.job.report({ stage: '生成', done: 1 });
    expect(seen).toEqual([{ stage: '生成', done: 1 }]);
    first.abort();
    expect(started[0]?.job.signal.aborted).toBe(false);
    second.abort();
    expect(started[0]?.job.signal.aborted).toBe(true);
    void call('打印', null, quiet());
    await turn();
    expect(started).toHaveLength(2);
  });
});
