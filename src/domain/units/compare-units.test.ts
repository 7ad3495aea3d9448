import { describe, expect, it } from 'vitest';
import { compareUnits } from './compare-units.ts';
import type { Unit } from './unit.ts';

const unit = (code: string, own: Partial<Unit> = {}): Unit => ({
  code,
  name: `${code}单位`,
  level: 'township',
  kind: 'government',
  parent: 'C',
  participation: 'takes-part',
  exemplarTheme: null,
  submitTo: 'C',
  dueOn: null,
  predecessors: [],
  changedOn: null,
  position: 1,
  ...own,
});

describe('名录比较', () => {
  it('新增、改动、名录里没有的、没有变化的', () => {
    const held = [unit('A'), unit('B'), unit('D')];
    const given = [unit('B', { dueOn: '2026-10-31' }), unit('C'), unit('D', { position: 9 })];
    expect(compareUnits(held, given)).toEqual({ added: ['C'], changed: ['B'], missing: ['A'], same: 1 });
  });

  it('还没有名录时全是新增', () => {
    expect(compareUnits([], [unit('A')])).toEqual({ added: ['A'], changed: [], missing: [], same: 0 });
  });
});
