import { describe, expect, it } from 'vitest';
import { aPower, aRisk, aUnit, id, noFacts } from '../../../test/support/some-facts.ts';
import { countTags } from '../registers/count-tags.ts';
import { type RollupInput, rollupRows } from './rollup-rows.ts';
import { scoreSpread } from './score-spread.ts';
import { sumTotals } from './sum-totals.ts';
import { tagTable } from './tag-table.ts';

const units = [
  aUnit({ code: 'C', name: '某县', level: 'county', parent: null, submitTo: null }),
  aUnit({ code: 'D', name: '某局', position: 1 }),
  aUnit({ code: 'T', name: '某镇', level: 'township', position: 2 }),
  aUnit({ code: 'V1', name: '甲村', level: 'village', parent: 'T', submitTo: 'T', position: 1 }),
  aUnit({ code: 'V2', name: '乙村', level: 'village', parent: 'T', submitTo: 'T', position: 2 }),
  aUnit({ code: 'V3', name: '丙村', level: 'village', parent: 'T', participation: 'exempt', position: 3 }),
];
const totals = new Map([
  ['C', { risks: 2 }],
  ['D', { risks: 10, selfScoreTenths: 905 }],
  ['T', { risks: 20 }],
  ['V1', { risks: 5, selfScoreTenths: 880 }],
]);
const table = (own: Partial<RollupInput>) =>
  rollupRows({ root: 'C', units, totals, depth: 'all', ...own }).map((row) => [
    row.kind,
    row.title,
    row.totals?.['risks'] ?? null,
    `${row.received}/${row.expected}`,
  ]);

describe('汇总表的行', () => {
  it('县级逐个单位，乡镇有小计，末行合计；未报的空着不写 0，免报的不算应报', () => {
    expect(table({})).toEqual([
      ['own', '某县本级', 2, '1/1'],
      ['unit', '某局', 10, '1/1'],
      ['unit', '某镇', 20, '1/1'],
      ['unit', '甲村', 5, '1/1'],
      ['unit', '乙村', null, '0/1'],
      ['unit', '丙村', null, '0/0'],
      ['subtotal', '某镇小计', 25, '2/3'],
      ['total', '合计', 37, '3/4'],
    ]);
  });

  it('只列直接下级时，乡镇一行含所辖村', () => {
    expect(table({ depth: 'children' })).toEqual([
      ['own', '某县本级', 2, '1/1'],
      ['unit', '某局', 10, '1/1'],
      ['unit', '某镇', 25, '2/3'],
      ['total', '合计', 37, '3/4'],
    ]);
  });

  it('乡镇自己的汇总：本级科室加各村', () => {
    const offices = [
      { title: '党政办', totals: { risks: 12 } },
      { title: '财政所', totals: { risks: 8 } },
    ];
    expect(table({ root: 'T', offices })).toEqual([
      ['own', '党政办', 12, '1/1'],
      ['own', '财政所', 8, '1/1'],
      ['unit', '甲村', 5, '1/1'],
      ['unit', '乙村', null, '0/1'],
      ['unit', '丙村', null, '0/0'],
      ['total', '合计', 25, '1/2'],
    ]);
  });

  it('什么都没有收到时，合计也空着', () => {
    expect(table({ totals: new Map(), root: 'T' }).at(-1)).toEqual(['total', '合计', null, '0/2']);
  });
});

describe('合计', () => {
  it('逐项相加，自评分不相加，谁都没有的项目不出现', () => {
    expect(
      sumTotals([
        { risks: 1, selfScoreTenths: 900 },
        { risks: 2, posts: 3 },
      ]),
    ).toEqual({ risks: 3, posts: 3 });
    expect(sumTotals([])).toEqual({});
  });

  it.each([
    [[905, 880], { units: 2, min: 88, median: 89.3, max: 90.5 }],
    [[700, 905, 880], { units: 3, min: 70, median: 88, max: 90.5 }],
    [[1000], { units: 1, min: 100, median: 100, max: 100 }],
  ])('自评分 %j（十分之一分）→ %j', (tenths, spread) => {
    expect(scoreSpread([{ risks: 1 }, ...tenths.map((selfScoreTenths) => ({ selfScoreTenths }))])).toEqual(spread);
  });

  it('没有单位自评时没有自评分', () => {
    expect(scoreSpread([{ risks: 1 }])).toBeUndefined();
  });
});

describe('按领域等统计', () => {
  const facts = {
    ...noFacts(),
    powers: [
      aPower({ areas: ['engineering', 'procurement'], systems: ['finance'] }),
      aPower({ id: id('p2'), areas: ['procurement', 'procurement', 'gone'], kind: '' }),
    ],
    risks: [
      aRisk({ id: id('r1'), powerId: id('power-1') }),
      aRisk({ id: id('r2'), powerId: id('p2') }),
      aRisk({ id: id('r3'), powerId: null }),
      aRisk({ id: id('r4'), powerId: id('power-1'), change: 'eliminated' }),
    ],
  };

  it('一个风险点涉及几个领域，各领域都算，去重合计只算一次', () => {
    expect(countTags(facts)).toEqual({
      'area:*': 2,
      'area:engineering': 1,
      'area:gone': 1,
      'area:none': 1,
      'area:procurement': 2,
      'keySite:*': 0,
      'keySite:none': 3,
      'powerKind:*': 1,
      'powerKind:licence': 1,
      'powerKind:none': 2,
      'system:*': 1,
      'system:finance': 1,
      'system:none': 2,
    });
  });

  it('几个单位相加后成表：没有的写 0，停用的代码列在后面', () => {
    const terms = [
      { code: 'engineering', name: '工程建设' },
      { code: 'rural', name: '涉农' },
      { code: 'procurement', name: '政府采购' },
    ];
    expect(tagTable(sumTotals([countTags(facts), countTags(facts)]), 'area', terms)).toEqual({
      rows: [
        { code: 'engineering', title: '工程建设', risks: 2 },
        { code: 'rural', title: '涉农', risks: 0 },
        { code: 'procurement', title: '政府采购', risks: 4 },
        { code: 'gone', title: 'gone（已停用）', risks: 2 },
      ],
      untagged: 2,
      distinct: 4,
    });
  });
});
