import { describe, expect, it } from 'vitest';
import { aRisk } from '../../../test/support/some-facts.ts';
import { reviseRisk } from './revise-risk.ts';
import { revisionSteps, textChange } from './revision-steps.ts';

const note = (revisionId: string, on: string, by: string) => ({ revisionId, reason: `理由${revisionId}`, on, by });

describe('修订读得明白', () => {
  const first = reviseRisk(aRisk({ name: '一' }), { name: '二' }, note('1', '2026-05-01', '甲'));
  const second = reviseRisk(
    first.risk,
    { name: '三', category: null, remark: '不算修订' },
    note('2', '2026-06-01', '乙'),
  );
  const revisions = [first.revision, second.revision].filter((one) => one !== null);

  it('每一次：谁、哪天、为什么、改前改后；新的在前，登记的先后不论', () => {
    for (const given of [revisions, revisions.toReversed()])
      expect(revisionSteps(given, second.risk)).toEqual([
        {
          id: '2',
          version: 3,
          on: '2026-06-01',
          by: '乙',
          reason: '理由2',
          changes: [
            { field: 'name', before: '二', after: '三' },
            { field: 'category', before: 'process', after: null },
          ],
        },
        {
          id: '1',
          version: 2,
          on: '2026-05-01',
          by: '甲',
          reason: '理由1',
          changes: [{ field: 'name', before: '一', after: '二' }],
        },
      ]);
  });

  it('等级以最后定的为准', () => {
    const made = reviseRisk(aRisk(), { unitLevel: { level: 1, by: '乙', why: '' } }, note('1', '2026-05-01', '甲'));
    const [step] = revisionSteps(made.revision === null ? [] : [made.revision], made.risk);
    expect(step?.changes).toEqual([{ field: 'level', before: 2, after: 1 }]);
  });

  it('没有修订就没有', () => {
    expect(revisionSteps([], aRisk())).toEqual([]);
  });
});

describe('改了哪几个字', () => {
  it.each([
    ['先支后批', '先支出后审批', '先支', '后', '出后审', '批'],
    ['同', '同', '同', '', '', ''],
    ['', '新写', '', '', '新写', ''],
    ['重重', '重重重', '重重', '', '重', ''],
    ['䶮某𠅤', '䶮某㛃', '䶮某', '𠅤', '㛃', ''],
  ])('%s → %s', (before, after, start, removed, added, end) => {
    expect(textChange(before, after)).toEqual({ start, removed, added, end });
  });
});
