import { expect, it } from 'vitest';
import { comparableText } from './comparable-text.ts';

it.each([
  ['以权谋私，收受礼金。', '以权谋私 收受礼金'],
  ['“三重一大”事项', '三重一大事项'],
  ['ＡＰＰ 巡查', 'app巡查'],
  ['第１项\n审批', '第1项　审批'],
])('%j 与 %j 视为相同', (one, other) => {
  expect(comparableText(one)).toBe(comparableText(other));
});

it('字不同就不相同，只有标点的视为没有内容', () => {
  expect(comparableText('收受礼金')).not.toBe(comparableText('收受礼品'));
  expect(comparableText('——。')).toBe('');
});
