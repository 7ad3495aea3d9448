import { describe, expect, it } from 'vitest';
import { matchTerms } from './match-term.ts';

const categories = [
  { code: 'ideology', name: '思想道德' },
  { code: 'duty', name: '岗位职责' },
  { code: 'institution', name: '制度机制', aliases: ['体制机制'] },
  { code: 'conduct', name: '作风' },
];
const read = (text: string) => {
  const { terms, unknown } = matchTerms(text, categories);
  return [terms.map((term) => term.code), unknown];
};

describe('对应词表', () => {
  it.each([
    ['思想道德', [['ideology'], []]],
    ['思想道德风险', [['ideology'], []]],
    ['岗 位\n职 责 类', [['duty'], []]],
    ['体制机制风险', [['institution'], []]],
    ['作风方面风险', [['conduct'], []]],
    ['1.岗位职责', [['duty'], []]],
    ['岗位职责、制度机制', [['duty', 'institution'], []]],
    ['岗位职责/其他', [['duty'], ['其他']]],
    ['腐败', [[], ['腐败']]],
    ['', [[], []]],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
