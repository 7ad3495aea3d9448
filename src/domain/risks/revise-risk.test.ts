import { describe, expect, it } from 'vitest';
import { aRisk } from '../../../test/support/some-facts.ts';
import type { ReviewStep } from './review-step.ts';
import { reviseRisk } from './revise-risk.ts';

const note = { revisionId: 'rev-1', reason: '机构改革', on: '2026-06-01', by: '李会计' };

describe('集体定之后修改风险点留下修订', () => {
  it.each<[ReviewStep, boolean]>([
    ['draft', false],
    ['mass-discussed', false],
    ['collectively-decided', true],
    ['filed', true],
  ])('走到“%s”时是否留修订：%s', (reviewStep, kept) => {
    const { risk, revision } = reviseRisk(aRisk({ reviewStep }), { name: '新的说法' }, note);
    expect(risk.name).toBe('新的说法');
    expect(risk.revision).toBe(kept ? 2 : 1);
    expect(revision !== null).toBe(kept);
  });

  it('修订里是改之前的内容', () => {
    const { revision } = reviseRisk(aRisk({ revision: 3 }), { manifestation: '另一种表现' }, note);
    expect(revision).toEqual({
      id: 'rev-1',
      riskId: 'risk-1',
      revision: 3,
      name: '违规审批项目',
      manifestation: '对不符合条件的项目予以审批，从中收受好处',
      category: 'process',
      level: 2,
      reason: '机构改革',
      changedOn: '2026-06-01',
      changedBy: '李会计',
    });
  });

  it('等级改变也留修订；责任人等其他内容改变不留', () => {
    expect(reviseRisk(aRisk(), { unitLevel: { level: 1, by: '乙', why: '' } }, note).revision?.level).toBe(2);
    expect(reviseRisk(aRisk(), { remark: '备注', responsiblePostId: null }, note).revision).toBeNull();
  });

  it('不写理由，拒绝', () => {
    expect(() => reviseRisk(aRisk(), { name: '新' }, { ...note, reason: '' })).toThrow(/RISK_REVISION_WITHOUT_REASON/);
  });

  it('取自参考库的文字一改就算本单位自己的', () => {
    const fromCatalogue = aRisk({ origin: 'catalogue', reviewStep: 'draft' });
    expect(reviseRisk(fromCatalogue, { name: '改过' }, note).risk.origin).toBe('own');
    expect(reviseRisk(fromCatalogue, { remark: '改过' }, note).risk.origin).toBe('catalogue');
  });
});
