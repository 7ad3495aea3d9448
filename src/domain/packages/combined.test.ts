import { describe, expect, it } from 'vitest';
import { DomainError } from '../errors.ts';
import type { Unit } from '../units/unit.ts';
import { type ChildStanding, childrenToSubmit, planCombined } from './combined.ts';

const village = (code: string, own: Partial<Unit> = {}): Unit => ({
  code,
  name: `${code}村`,
  level: 'village',
  kind: 'village',
  parent: 'T',
  participation: 'takes-part',
  exemplarTheme: null,
  submitTo: 'T',
  dueOn: null,
  predecessors: [],
  changedOn: null,
  position: 1,
  ...own,
});
const ref = (unit: string, seq = 1) => ({ unit, seq, digest: `${unit}${seq}`.padEnd(64, '0') });
const absent: ChildStanding = { accepted: null, isOnBehalf: false, wasSent: false };
const late = (unit: string) => ({ unit, reason: '换届', promisedOn: '2026-12-10' });

const standing: Record<string, ChildStanding> = {
  A: { ...absent, accepted: ref('A') },
  B: { ...absent, accepted: ref('B', 3), wasSent: true },
  C: { ...absent, isOnBehalf: true },
};
const of = (unit: string): ChildStanding => standing[unit] ?? absent;
const codeOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error instanceof DomainError ? [error.code, error.params] : error;
  }
};

describe('汇总上报的下级', () => {
  it('该报的是报送对象为本单位、又不免报的', () => {
    const units = [village('A'), village('B', { participation: 'exempt' }), village('C', { submitTo: 'Q' })];
    expect(childrenToSubmit(units, 'T').map(({ code }) => code)).toEqual(['A']);
  });

  it('已接受的装进去，代报的不重复装，缺的写明', () => {
    const children = ['A', 'B', 'C', 'D'].map((code) => village(code));
    expect(planCombined(children, of, [late('D')], false)).toEqual({
      included: [ref('A'), ref('B', 3)],
      unchanged: [],
      missing: [late('D')],
    });
  });

  it('补报时报过的只写名称和摘要', () => {
    const plan = planCombined([village('A'), village('B')], of, [], true);
    expect(plan).toEqual({ included: [ref('A')], unchanged: [ref('B', 3)], missing: [] });
  });

  it.each<[string, () => unknown, unknown]>([
    [
      '既没接受也没写明缺报',
      () => planCombined([village('D'), village('E')], of, [], false),
      ['CHILDREN_OPEN', { units: 'D村、E村' }],
    ],
    [
      '已经有的不能写成缺报',
      () => planCombined([village('A')], of, [late('A')], false),
      ['CHILD_NOT_MISSING', { unit: 'A村' }],
    ],
    [
      '代报的不能写成缺报',
      () => planCombined([village('C')], of, [late('C')], false),
      ['CHILD_NOT_MISSING', { unit: 'C村' }],
    ],
    ['不是下级的不能写', () => planCombined([village('A')], of, [late('X')], false), ['UNIT_NOT_BELOW', { unit: 'X' }]],
  ])('%s', (_, work, refused) => {
    expect(codeOf(work)).toEqual(refused);
  });
});
