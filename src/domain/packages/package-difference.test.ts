import { describe, expect, it } from 'vitest';
import { type Facts, registerNames } from '../registers/facts.ts';
import { countByMarks, countDifferences, packageDifference, rowMarks } from './package-difference.ts';

const noRows = Object.fromEntries(registerNames.map((name) => [name, []])) as unknown as Facts;
const facts = (rows: Record<string, object[]>): Facts => ({ ...noRows, ...rows }) as unknown as Facts;
const office = (id: string, name: string, position: number) => ({ id, name, position });
const before = facts({
  offices: [office('a', '办公室', 0), office('b', '财务室', 1), office('c', '业务室', 2)],
  risks: [{ id: 'r', name: '先支后批', selfLevel: { level: 1, by: '周某', why: '' }, methods: ['x'] }],
  roundRisks: [{ roundId: 'm', fromStep: 'draft', riskIds: ['r'] }],
  measureRisks: [{ measureId: 'x', riskId: 'r' }],
});
const now = facts({
  offices: [office('a', '办公室', 1), office('n', '新科室', 0), office('c', '业务一室', 2)],
  risks: [{ methods: ['x'], selfLevel: { by: '周某', level: 2, why: '' }, name: '先支后批', id: 'r' }],
  roundRisks: [{ roundId: 'm', fromStep: 'draft', riskIds: ['r', 's'] }],
  measureRisks: [{ measureId: 'y', riskId: 'r' }],
});
const digest = (text: string): string => text;

describe('两份报送的差异', () => {
  it('每一行新增、修改、删除；修改的行说出哪一项从什么改成什么', () => {
    const rows = packageDifference(before, now).map(({ register, key, change, fields }) => [
      register,
      key,
      change,
      fields,
    ]);
    expect(rows).toEqual([
      ['offices', 'n', 'added', []],
      ['offices', 'c', 'changed', [{ field: 'name', from: '业务室', to: '业务一室' }]],
      ['offices', 'b', 'removed', []],
      [
        'risks',
        'r',
        'changed',
        [{ field: 'selfLevel', from: { level: 1, by: '周某', why: '' }, to: { by: '周某', level: 2, why: '' } }],
      ],
      ['roundRisks', 'm draft', 'changed', [{ field: 'riskIds', from: ['r'], to: ['r', 's'] }]],
      ['measureRisks', 'y r', 'added', []],
      ['measureRisks', 'x r', 'removed', []],
    ]);
  });

  it('只是换了位置的行不算修改，另外计数；字段的先后不算差异', () => {
    expect(countDifferences(before, now, packageDifference(before, now))[0]).toEqual({
      register: 'offices',
      added: 1,
      changed: 1,
      removed: 1,
      moved: 1,
    });
    expect(packageDifference(before, before)).toEqual([]);
    expect(countDifferences(before, before, [])).toEqual([]);
  });

  it('只凭每行的摘要也数得出同样的新增、修改、删除', () => {
    const counted = countByMarks(rowMarks(before, digest), rowMarks(now, digest));
    const whole = countDifferences(before, now, packageDifference(before, now));
    expect(counted).toEqual(whole.map((count) => ({ ...count, moved: 0 })));
    expect(countByMarks({}, rowMarks(now, digest)).map(({ register, added }) => [register, added])).toEqual([
      ['offices', 3],
      ['risks', 1],
      ['roundRisks', 1],
      ['measureRisks', 1],
    ]);
  });
});
