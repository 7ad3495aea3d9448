import { describe, expect, it } from 'vitest';
import { pending, settled } from './pending.ts';

const later = () => {
  let done: (error?: Error) => void = () => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    done = (error) => (error === undefined ? resolve() : reject(error));
  });
  return { promise, done };
};

describe('撤销等正在保存的先存完', () => {
  it('等到最后一个；中途又开始的也等，被拒绝的也算完', async () => {
    const [first, second] = [later(), later()];
    const order: string[] = [];
    void pending(first.promise).then(() => order.push('first'));
    const waiting = settled().then(() => order.push('settled'));
    const refused = pending(second.promise).catch(() => order.push('second refused'));
    first.done();
    await first.promise;
    expect(order).not.toContain('settled');
    second.done(new Error('refused'));
    await refused;
    await waiting;
    expect(order).toEqual(['first', 'second refused', 'settled']);
  });

  it('没有正在保存的，马上好', async () => {
    await expect(settled()).resolves.toBeUndefined();
  });
});
