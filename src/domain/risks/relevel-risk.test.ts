import { describe, expect, it } from 'vitest';
import { relevelRisk } from './relevel-risk.ts';
import type { ReviewStep } from './review-step.ts';
import type { Risk } from './risk.ts';
import { aRisk } from '../../../test/support/some-facts.ts';

const note = { revisionId: 'r1', reason: '群众反映', on: '2026-11-20', by: '李会计' };
const at = (reviewStep: ReviewStep, level: number | null): Risk =>
  aRisk({ reviewStep, selfLevel: level === null ? null : { level, by: '甲', why: '' } });

describe('改等级', () => {
  it.each<[ReviewStep, number | null, number, boolean]>([
    ['draft', 2, 1, false],
    ['publicised', 2, 1, false],
    ['graded', null, 1, false],
    ['graded', 2, 2, false],
    ['graded', 2, 1, true],
    ['filed', 1, 3, true],
  ])('处于 %s、原为 %s、改为 %i 时，留下旧等级：%s', (step, from, to, isRevised) => {
    const { risk, revision } = relevelRisk(at(step, from), at(step, to), note);
    expect([risk.selfLevel?.level, risk.revision]).toEqual([to, isRevised ? 2 : 1]);
    expect(revision?.level).toBe(isRevised ? from : undefined);
  });

  it('已经定级的不写理由不能改', () => {
    expect(() => relevelRisk(at('filed', 1), at('filed', 2), { ...note, reason: ' ' })).toThrowError(
      expect.objectContaining({ code: 'RISK_REVISION_WITHOUT_REASON' }),
    );
  });
});
