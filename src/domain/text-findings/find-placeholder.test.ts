import { expect, it } from 'vitest';
import { findPlaceholder } from './find-placeholder.ts';

it.each([
  ['由【责任科室】办理', '【责任科室】'],
  ['【】', '【】'],
  ['××乡镇人民政府', '××'],
  ['XX局审批', 'XX'],
  ['ＸＸ局', 'ＸＸ'],
  ['联系电话____', '____'],
  ['负责人＿＿', '＿＿'],
  ['待定？？？', '？？？'],
  ['政发【2026】5号', undefined],
  ['长×宽', undefined],
  ['XXL 号服装', undefined],
  ['编号 AXX01', undefined],
  ['是否属实？', undefined],
])('%j → %j', (text, expected) => {
  expect(findPlaceholder(text)).toBe(expected);
});
