import { describe, expect, it } from 'vitest';
import { phaseOf, readMeasures } from './measure-cells.ts';

describe('防控措施一格分阶段', () => {
  it.each([
    [
      '事前预防：1.公示流程；2.签订承诺。事中监控：抽查台账。事后处置：追责问责。',
      [
        ['prevent', '公示流程'],
        ['prevent', '签订承诺。'],
        ['monitor', '抽查台账。'],
        ['dispose', '追责问责。'],
      ],
    ],
    [
      '【前期】公示\n【中期】：抽查\n（后期）：问责',
      [
        ['prevent', '公示'],
        ['monitor', '抽查'],
        ['dispose', '问责'],
      ],
    ],
    [
      '1.前期预防措施：公示\n2.中期监控措施：抽查\n3.后期处置措施：问责',
      [
        ['prevent', '公示'],
        ['monitor', '抽查'],
        ['dispose', '问责'],
      ],
    ],
    ['加强监督', [[null, '加强监督']]],
    ['无', []],
  ])('%j', (text, expected) => {
    expect(readMeasures(text, null).map((one) => [one.phase, one.text])).toEqual(expected);
  });

  it('已按阶段分列的格子不再找阶段字样', () => {
    expect(readMeasures('事后：抽查', 'monitor')).toEqual([{ phase: 'monitor', text: '事后：抽查' }]);
  });

  it.each([
    ['前期预防', 'prevent'],
    ['事中', 'monitor'],
    ['后期处置', 'dispose'],
    ['其他', null],
  ])('阶段名 %s', (word, phase) => {
    expect(phaseOf(word)).toBe(phase);
  });
});
