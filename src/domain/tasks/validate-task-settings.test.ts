import { describe, expect, it } from 'vitest';
import { aUnit } from '../../../test/support/some-facts.ts';
import { defaultTaskSettings } from './default-settings.ts';
import { formIds } from './form-setting.ts';
import type { TaskSettings } from './task-settings.ts';
import { validateTaskSettings } from './validate-task-settings.ts';

const task = (own: Partial<TaskSettings> = {}): TaskSettings => ({
  ...defaultTaskSettings({
    countyCode: 'C',
    countyName: '某县',
    officeName: '某县廉防办',
    cycleCode: '2026',
    dueOn: '2026-11-30',
    units: [
      aUnit({ code: 'C', level: 'county', parent: null, submitTo: null }),
      aUnit({ code: 'T', level: 'township' }),
      aUnit({ code: 'V', level: 'village', parent: 'T', submitTo: 'T' }),
    ],
  }),
  ...own,
});
const codes = (own: Partial<TaskSettings>) => validateTaskSettings(task(own)).map(({ code }) => code);

describe('任务设置', () => {
  it('默认设置可以直接下发', () => {
    expect(validateTaskSettings(task())).toEqual([]);
  });

  it.each<[string, Partial<TaskSettings>]>([
    ['COUNTY_NAME', { officeName: '' }],
    ['CYCLE_CODE', { cycle: { ...task().cycle, code: 'x' } }],
    ['LEVEL_COUNT', { levels: { id: 'x', names: ['高'] } }],
    ['LEVEL_COUNT', { levels: { id: 'x', names: ['1', '2', '3', '4', '5'] } }],
    ['LEVEL_NAME', { levels: { id: 'x', names: ['高', '中', '高'] } }],
    ['MATRIX_THRESHOLDS', { grading: { method: 'matrix', matrix: { middleFrom: 9, highFrom: 4 } } }],
    ['MATRIX_THRESHOLDS', { grading: { method: 'matrix', matrix: { middleFrom: 4, highFrom: 17 } } }],
    [
      'TERM_CODE',
      {
        vocabularies: {
          ...task().vocabularies,
          methods: [
            { code: 'a', name: '甲' },
            { code: 'a', name: '乙' },
          ],
        },
      },
    ],
    ['TERM_CODE', { vocabularies: { ...task().vocabularies, areas: [{ code: 'none', name: '无' }] } }],
    ['TERM_NAME', { vocabularies: { ...task().vocabularies, methods: [{ code: 'a', name: ' ' }] } }],
    ['DECISION_LEVEL', { decisions: [...task().decisions, { unitLevel: 'county', level: 4, decider: '' }] }],
    ['DECISION_MISSING', { decisions: task().decisions.slice(1) }],
    ['UNIT_ROOT', { countyCode: 'X' }],
    ['CHECK_REPEATED', { checks: [...task().checks, ...task().checks.slice(0, 1)] }],
    ['CHECK_SENTENCE', { checks: task().checks.map((check) => ({ ...check, sentence: '{nothing}' })) }],
    ['FORM_REPEATED', { forms: [...task().forms, ...task().forms.slice(0, 1)] }],
    ['FORM_COPIES', { forms: task().forms.map((form) => ({ ...form, copies: 1.5 })) }],
  ])('%s', (code, own) => {
    expect(codes(own)).toContain(code);
  });

  it('程序不认识的审核和表格指出来，不会停住', () => {
    const unknown = JSON.parse('[{"id":"new-check","on":true,"severity":"error","parameters":{},"sentence":""}]');
    expect(codes({ checks: unknown })).toEqual(['CHECK_UNKNOWN']);
  });

  it('等级改为两级后，审定权限随之要改', () => {
    const levels = { id: 'two', names: ['重大', '一般'] };
    expect(new Set(codes({ levels }))).toEqual(new Set(['DECISION_LEVEL']));
  });
});

describe('默认表格', () => {
  it('每种表一项，附件编号与文件一致', () => {
    const { forms } = task();
    expect(forms.map(({ id }) => id)).toEqual([...formIds]);
    expect(forms.flatMap(({ label, title }) => (label === '' ? [] : `${label} ${title}`))).toEqual([
      '附件1 试点工作流程图',
      '附件2 部门廉政风险点识别表',
      '附件2-2 个人廉政风险点识别表',
      '附件3 廉政风险防控措施登记表',
      '附件3 廉政风险防控措施登记表',
    ]);
  });

  it('同年第二个循环的日期仍在当年', () => {
    const { cycle } = defaultTaskSettings({ ...task(), cycleCode: '2026-2', dueOn: '2026-12-01' });
    expect([cycle.startsOn, cycle.phases.length]).toEqual(['2026-01-01', 6]);
  });
});
