import { describe, expect, it } from 'vitest';
import { nextZoom, pageAt, percentOf, scaleOf } from './zoom.ts';

const a4 = { widthPt: 595, heightPt: 842 };
const box = { width: 619, height: 445 };

describe('预览的缩放', () => {
  it.each([
    ['width', 100],
    ['page', 50],
  ] as const)('%s', (zoom, percent) => {
    expect(Math.round(scaleOf(zoom, a4, box) * 100)).toBe(percent);
  });
  it('100% 与纸一样大：A4 宽 793 像素', () => {
    expect(Math.round(scaleOf(1, a4, box) * a4.widthPt)).toBe(793);
  });
  it('窗口还没有大小时也不为零', () => {
    expect(percentOf(scaleOf('page', a4, { width: 0, height: 0 }))).toBe(10);
  });
  it.each([
    [1, 1, 1.25],
    [1, -1, 0.75],
    [3, 1, 3],
    [0.5, -1, 0.5],
    [0.6, 1, 0.75],
  ] as const)('从 %d 起 %d：%d', (from, direction, to) => {
    expect(nextZoom((from * 96) / 72, direction)).toBe(to);
  });
});

describe('现在看的是第几页', () => {
  it.each([
    [0, 0],
    [400, 0],
    [470, 1],
    [9999, 2],
  ])('滚到 %d：第 %d 页（从 0 起）', (scrollTop, page) => {
    expect(pageAt([12, 600, 1200], scrollTop, 400)).toBe(page);
  });
  it('没有页时为 0', () => expect(pageAt([], 0, 400)).toBe(0));
});
