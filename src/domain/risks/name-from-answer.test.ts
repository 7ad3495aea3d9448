import { expect, it } from 'vitest';
import { nameFromAnswer } from './name-from-answer.ts';

it.each([
  ['先支后批', '先支后批'],
  ['  先支后批。白条也入账。', '先支后批'],
  ['先支后批\n白条也入账', '先支后批'],
  ['。。先支后批', '先支后批'],
  ['？', '？'],
  [
    '验收时只由使用科室一人签字，既没有对照合同清单，也没有抽样检验，付款前也没有人复核数量和质量',
    '验收时只由使用科室一人签字，既没有对照合同清单',
  ],
  ['一'.repeat(40), '一'.repeat(30)],
  [`甲，${'一'.repeat(40)}`, `甲，${'一'.repeat(28)}`],
  ['𠮷'.repeat(31), '𠮷'.repeat(30)],
])('%s → %s', (answer, name) => {
  expect(nameFromAnswer(answer)).toBe(name);
});
