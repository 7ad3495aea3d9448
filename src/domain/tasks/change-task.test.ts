import { describe, expect, it } from 'vitest';
import { changeTask, indicatorRows } from './change-task.ts';
import { defaultTaskSettings } from './default-settings.ts';
import type { IndicatorRow } from './task-change.ts';
import { validateTaskSettings } from './validate-task-settings.ts';
import type { Unit } from '../units/unit.ts';

const unit = (own: Partial<Unit> & Pick<Unit, 'code' | 'level'>): Unit => ({
  name: own.code,
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
const county = unit({ code: 'C', level: 'county', parent: null, submitTo: null });
const settings = defaultTaskSettings({
  countyCode: 'C',
  countyName: '某县',
  officeName: '某县廉防办',
  cycleCode: '2026',
  dueOn: '2026-11-30',
  units: [county, unit({ code: 'T', level: 'township' })],
});
const [set] = settings.indicatorSets;
if (set === undefined) throw new Error('a default task has an indicator set');

describe('改任务', () => {
  it('只改给出的字段', () => {
    const changed = changeTask(settings, { kind: 'fields', fields: { dueOn: '2026-10-31', riskWord: '廉洁风险' } });
    expect([changed.cycle.dueOn, changed.riskWord, changed.officeName]).toEqual([
      '2026-10-31',
      '廉洁风险',
      '某县廉防办',
    ]);
    expect(changed.cycle.title).toBe(settings.cycle.title);
  });

  it('单位：同一代码改在原处，新的接在后面，删去的不再有', () => {
    const changed = changeTask(settings, {
      kind: 'units',
      save: [unit({ code: 'V', level: 'village', parent: 'C' }), { ...county, name: '新县名' }],
      remove: ['T'],
    });
    expect(changed.units.map(({ code, name }) => `${code} ${name}`)).toEqual(['C 新县名', 'V V']);
  });

  it('等级改为两级，审定权限随之成套更换，任务仍可下发', () => {
    const changed = changeTask(settings, { kind: 'levels', levels: { id: 'two', names: ['重大', '一般'] } });
    expect(validateTaskSettings(changed)).toEqual([]);
    expect(new Set(changed.decisions.map(({ level }) => level))).toEqual(new Set([1, 2]));
  });

  it('只改等级名称，审定权限不动', () => {
    const decided = changeTask(settings, {
      kind: 'decisions',
      save: [{ unitLevel: 'village', level: 1, decider: '村民代表会议' }],
    });
    const changed = changeTask(decided, { kind: 'levels', levels: { id: 'own', names: ['红', '黄', '蓝'] } });
    expect(changed.decisions).toEqual(decided.decisions);
    expect(decided.decisions.filter(({ decider }) => decider === '村民代表会议')).toHaveLength(1);
    expect(decided.decisions).toHaveLength(settings.decisions.length);
  });

  it('阶段按开始日期排列', () => {
    const [first] = settings.cycle.phases;
    if (first === undefined) throw new Error('a default task has phases');
    const extra = { ...first, id: 'extra', title: '回头看', startsOn: '2026-06-15', endsOn: '2026-06-20' };
    const { phases } = changeTask(settings, { kind: 'phases', save: [extra], remove: [] }).cycle;
    expect(phases.findIndex(({ id }) => id === 'extra')).toBe(3);
  });

  it('一个词汇表的改动不碰别的词汇表', () => {
    const changed = changeTask(settings, {
      kind: 'terms',
      vocabulary: 'areas',
      save: [{ code: 'new', name: '招商引资' }],
      remove: [],
    });
    expect(changed.vocabularies.areas.at(-1)).toEqual({ code: 'new', name: '招商引资' });
    expect({ ...changed.vocabularies, areas: [] }).toEqual({ ...settings.vocabularies, areas: [] });
  });
});

describe('改自评指标', () => {
  const change = (save: IndicatorRow[], remove: string[] = []) =>
    changeTask(settings, { kind: 'indicators', set: set.id, save, remove }).indicatorSets[0] ?? set;

  it('铺平再收拢，一字不差', () => {
    expect(change(indicatorRows(set))).toEqual(set);
  });

  it('换组、新组、删项', () => {
    const [first, second] = indicatorRows(set);
    if (first === undefined || second === undefined) throw new Error('the default set has items');
    const extra: IndicatorRow = { ...second, id: 'extra', title: '群众满意度', group: '群众评价' };
    const changed = change([{ ...first, group: '风险排查' }, extra], [second.id]);
    expect(changed.groups.map(({ title }) => title)).not.toContain('组织领导');
    expect(changed.groups.find(({ title }) => title === '风险排查')?.items[0]?.id).toBe(first.id);
    expect(changed.groups.at(-1)?.items).toEqual([{ ...second, id: 'extra', title: '群众满意度' }].map(withoutGroup));
    expect(indicatorRows(changed).some(({ id }) => id === second.id)).toBe(false);
  });

  it('新的指标集没有项目，改名不丢项目', () => {
    const { indicatorSets } = changeTask(settings, {
      kind: 'indicator-sets',
      save: [
        { id: 'team', title: '班子考核', subject: 'team' },
        { id: set.id, title: '新名', subject: 'unit' },
      ],
      remove: [],
    });
    expect(indicatorSets.map(({ title, groups }) => [title, groups.length])).toEqual([
      ['新名', set.groups.length],
      ['班子考核', 0],
    ]);
  });
});

const withoutGroup = ({ id, title, points, rule, criteria }: IndicatorRow) => ({ id, title, points, rule, criteria });
