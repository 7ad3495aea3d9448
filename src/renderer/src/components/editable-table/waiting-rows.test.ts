import { describe, expect, it } from 'vitest';
import { restoreWaiting, waitingRows, type WaitingTable } from './waiting-rows.ts';

describe('还存不下的行', () => {
  it('每次改动都交出去保存；存好了的不再留', () => {
    const kept: WaitingTable[] = [];
    restoreWaiting([], (table) => void kept.push(table));
    const powers = waitingRows<{ name: string }>('l:powers');
    powers.keep('a', { name: '报账' });
    powers.keep('a', { name: '报账审批' });
    powers.forget('a');
    powers.forget('a');
    expect(kept).toEqual([
      { name: 'l:powers', rows: [['a', { name: '报账' }]] },
      { name: 'l:powers', rows: [['a', { name: '报账审批' }]] },
      { name: 'l:powers', rows: [] },
    ]);
  });

  it('重新打开后接着填；别的台账的不混进来', () => {
    restoreWaiting([{ name: 'l:powers', rows: [['a', { name: '报账' }]] }], () => undefined);
    expect(waitingRows('l:powers').list()).toEqual([{ name: '报账' }]);
    restoreWaiting([], () => undefined);
    expect(waitingRows('l:powers').list()).toEqual([]);
  });
});
