import { describe, expect, it } from 'vitest';
import { DomainError } from '../domain/errors.ts';
import type { GradingInput } from '../domain/risks/grading.ts';
import { riskLevel } from '../domain/risks/risk-level.ts';
import { validateTaskSettings } from '../domain/tasks/validate-task-settings.ts';
import { defaultTaskSettings } from '../domain/tasks/default-settings.ts';
import { chineseDay, chineseDays } from './chinese-day.ts';
import { duePhrase } from './due-phrase.ts';
import { errorSentence } from './errors.ts';
import { gradingReason } from './grading-reason.ts';
import { problemSentence } from './settings-problems.ts';

describe('日期和时限', () => {
  it.each([
    ['2026-05-31', '2026年5月31日'],
    ['2026-12-01', '2026年12月1日'],
    ['待定', '待定'],
  ])('%s → %s', (day, text) => {
    expect(chineseDay(day)).toBe(text);
  });

  it.each([
    ['2026-03-01', '2026-05-31', '2026年3月1日至5月31日'],
    ['2026-12-01', '2027-01-31', '2026年12月1日至2027年1月31日'],
    ['2026-03-01', '2026-03-01', '2026年3月1日'],
  ])('%s 到 %s → %s', (from, to, text) => {
    expect(chineseDays(from, to)).toBe(text);
  });

  it.each([
    ['date', '2026-05-31', '2026年5月31日前'],
    ['date', null, ''],
    ['long-term', null, '长期坚持'],
    ['immediate', '2026-05-31', '立行立改'],
  ] as const)('完成时限 %s %s → %j', (dueKind, dueOn, text) => {
    expect(duePhrase({ dueKind, dueOn })).toBe(text);
  });
});

describe('评定理由', () => {
  const level = (input: GradingInput) =>
    gradingReason(riskLevel({ method: input.method, matrix: { middleFrom: 4, highFrom: 9 } }, input, 3));

  it('三种方法各有一句', () => {
    expect(level({ method: 'matrix', likelihood: 2, harm: 3 })).toBe('可能性 2 × 危害程度 3 = 6。');
    const count = { method: 'count', kinds: 3, decisiveInfluence: false, unlimitedDiscretion: false } as const;
    expect(level({ ...count, hasHappenedBefore: false })).toBe('存在 3 种风险。');
    expect(level({ ...count, hasHappenedBefore: true })).toBe('曾经发生过，直接定为最高等级。');
    expect(level({ method: 'criteria', isMajorOrFlexible: false, canBeUsedForGain: true, harm: 'severe' })).toBe(
      '可借助工作谋取私利，一旦发生可能造成严重的社会和经济影响；两项取其轻。',
    );
  });
});

describe('拒绝和核对的句子', () => {
  it('跳步时用步骤的名称说明缺什么', () => {
    const params = {
      number: 'U-2026-001',
      from: 'self-found',
      to: 'mass-discussed',
      missing: 'peer-proposed,organisation-pointed',
    };
    expect(errorSentence(new DomainError('ROUND_STEP_JUMP', params))).toBe(
      '风险点 U-2026-001 现为“自己找”，到“群众议”之间还缺“大家提、组织点”，请先补办，或登记为不适用并写明理由。',
    );
  });

  it('本人的风险点拒绝时说出由谁来定', () => {
    const error = new DomainError('RISK_OWN_POINT_HEAD', { number: 'U-2026-001', post: '局长' });
    expect(errorSentence(error)).toBe(
      '风险点 U-2026-001 属于主要负责人岗位“局长”，本单位不能审定等级，请随报送材料由上级核定。',
    );
  });

  it('任务设置的问题用中文名称，不露出代码', () => {
    const settings = defaultTaskSettings({
      countyCode: 'C',
      countyName: '',
      officeName: '',
      cycleCode: '2026',
      dueOn: '2025-11-30',
      units: [],
    });
    expect(validateTaskSettings(settings).map(problemSentence)).toEqual([
      '县名或办公室名称没有填写，请补充。',
      '报送期限 2025-11-30 早于年度开始日期 2026-01-01，请改正。',
      '单位表中应有且只有一个县级单位 C，且没有上级，请核对。',
    ]);
  });
});
