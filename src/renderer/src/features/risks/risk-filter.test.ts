import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../domain/registers/facts.ts';
import { registerNames } from '../../../../domain/registers/facts.ts';
import { filterRisks, noFilter, type RiskFilter } from './risk-filter.ts';
import { newRiskLine, riskBook, type RiskLine } from './risk-line.ts';

const facts = {
  ...(Object.fromEntries(registerNames.map((name) => [name, []])) as unknown as Facts),
  posts: [{ id: 'post-1', officeId: 'office-1' }] as unknown as Facts['posts'],
};
const line = (number: string, part: Partial<RiskLine>): RiskLine => ({ ...newRiskLine(), number, ...part });
const level = (value: number) => ({ level: value, by: '', why: '' });
const lines = [
  line('1', { name: '先支后批', postId: 'post-1' as never, selfLevel: level(2), category: 'duty' }),
  line('2', { name: '先支 审批不严', officeId: 'office-2' as never, reviewStep: 'publicised', origin: 'catalogue' }),
  line('3', { name: '公章外借', id: 'r3' as never, selfLevel: level(3) }),
];
const approved = [{ riskId: 'r3' as never, level: 1, by: '', why: '', on: '2026-01-01' }];
const book = riskBook(facts, approved, { r3: [1, 2, 1] });
const alike = new Map([
  [lines[2]?.id ?? '', 0],
  [lines[0]?.id ?? '', 1],
]);
const numbers = (filter: Partial<RiskFilter>) =>
  filterRisks(lines, { ...noFilter, ...filter }, book, ({ name }) => name, alike).map(({ number }) => number);

describe('台账筛选', () => {
  it.each<[string, Partial<RiskFilter>, string[]]>([
    ['不筛选', {}, ['1', '2', '3']],
    ['词都要出现', { search: ' 先支  审批 ' }, ['2']],
    ['科室，岗位所在的也算', { officeId: 'office-1' }, ['1']],
    ['没有科室', { officeId: 'none' }, ['3']],
    ['等级以上级核定为准', { level: 1 }, ['3']],
    ['未定级', { level: 'none' }, ['2']],
    ['类别', { category: 'duty' }, ['1']],
    ['未分类', { category: 'none' }, ['2', '3']],
    ['参考库原文未改', { todo: 'catalogue' }, ['2']],
    ['措施不全，缺一个阶段也算', { todo: 'measures' }, ['1', '2']],
    ['还没有自评', { todo: 'level' }, ['2']],
    ['文字相近，同一组的排在一起', { todo: 'alike' }, ['3', '1']],
    ['进度与词同时', { step: 'publicised', search: '公章' }, []],
  ])('%s', (_name, filter, expected) => {
    expect(numbers(filter)).toEqual(expected);
  });
});
