import { describe, expect, it } from 'vitest';
import { readDue } from './due.ts';

describe('完成时限', () => {
  it.each([
    ['2024年6月底前', '2024-06-30'],
    ['２０２４年６月底前', '2024-06-30'],
    ['2024年2月', '2024-02-29'],
    ['2023.2', '2023-02-28'],
    ['2024年6月15日前', '2024-06-15'],
    ['2024-06-15', '2024-06-15'],
    ['2024/6/5', '2024-06-05'],
    ['2024 年 12 月', '2024-12-31'],
    ['2024年底', '2024-12-31'],
    ['2024年年底前', '2024-12-31'],
    ['2024', '2024-12-31'],
  ])('%s → %s', (text, dueOn) => {
    expect(readDue(text)).toEqual({ kind: 'date', dueOn });
  });

  it.each([
    ['长期坚持', { kind: 'long-term' }],
    ['长 期', { kind: 'long-term' }],
    ['立行立改', { kind: 'immediate' }],
    ['立即整改。', { kind: 'immediate' }],
    ['6月底前', { kind: 'text', text: '6月底前' }],
    ['每季度', { kind: 'text', text: '每季度' }],
    ['2024年13月', { kind: 'text', text: '2024年13月' }],
    ['2023年2月29日', { kind: 'text', text: '2023年2月29日' }],
    [' ', undefined],
  ])('%s', (text, expected) => {
    expect(readDue(text)).toEqual(expected);
  });
});
