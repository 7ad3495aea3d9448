import { describe, expect, it } from 'vitest';
import { defaultDecisions } from '../tasks/default-decisions.ts';
import { approvalNeed } from './needs-approval.ts';

const decisions = defaultDecisions(3);

describe('哪些风险点要上级核定', () => {
  it.each([
    ['村：两委研究后由乡镇纪委审核', 'village', false, 2, 'by-rule'],
    ['村主要负责人自己的点', 'village', true, 2, 'own-point'],
    ['部门较高：本单位主要领导定', 'department', false, 1, null],
    ['部门主要负责人自己的点', 'department', true, 1, 'own-point'],
    ['乡镇一般：本单位分管领导定', 'township', false, 2, null],
    ['还没有等级，无从按权限判断', 'village', false, null, null],
  ] as const)('%s', (_, unitLevel, isHeadPost, level, need) => {
    expect(approvalNeed({ isHeadPost, level }, unitLevel, decisions)).toBe(need);
  });
  it('按县里的表：部门较高报县纪委监委核定', () => {
    const table = [{ unitLevel: 'department' as const, level: 1, decider: '报县纪委监委核定' }];
    expect(approvalNeed({ isHeadPost: false, level: 1 }, 'department', table)).toBe('by-rule');
  });
});
