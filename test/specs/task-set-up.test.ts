/** 任务布置: the county changes its task row by row, reads its list of units, and may give a draft up. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TaskChange } from '../../src/domain/tasks/task-change.ts';
import type { TaskSettings } from '../../src/domain/tasks/task-settings.ts';
import type { Unit } from '../../src/domain/units/unit.ts';
import { childrenOf } from '../../src/domain/units/unit-tree.ts';
import { aLedger, type Ledger, PASSPHRASE, tempDir } from '../support/a-county.ts';
import { refusal } from '../support/refusal.ts';

const folder = tempDir();
let county: Ledger;
beforeAll(async () => {
  county = await aLedger(folder.dir, 'county', 'QH');
  await county.api.keys.create({ passphrase: PASSPHRASE });
});
afterAll(async () => {
  await county.close();
  folder.release();
});

const held = async (): Promise<TaskSettings> => {
  const task = await county.api.tasks.get({});
  if (task === null) throw new Error('no task');
  return task.settings;
};
const change = (one: TaskChange) => county.api.tasks.change({ change: one });
const township = (own: Partial<Unit> = {}): Unit => ({
  code: 'QH-01',
  name: '栖砚镇',
  level: 'township',
  kind: 'government',
  parent: 'QH',
  participation: 'takes-part',
  exemplarTheme: null,
  submitTo: 'QH',
  dueOn: null,
  predecessors: [],
  changedOn: null,
  position: 1,
  ...own,
});
const file = (name: string, content: string) => {
  const path = join(folder.dir, name);
  writeFileSync(path, content);
  return { file: county.app.files.admit(path) };
};
const list = (...lines: string[]) =>
  file('units.csv', ['单位代码,单位名称,层级,上级单位,报送期限', ...lines].join('\n'));

describe('从空白开始', () => {
  it('还没有任务时改不了，先建默认任务', async () => {
    expect((await refusal(change({ kind: 'units', save: [township()], remove: [] }))).code).toBe('TASK_MISSING');
    const settings = await county.api.tasks.previewDefault({
      cycle: '2026',
      dueOn: '2026-11-30',
      officeName: '青禾县廉防办',
      units: [],
    });
    expect(settings.units.map(({ code, level }) => `${code} ${level}`)).toEqual(['QH county']);
    expect(await county.api.tasks.save({ settings })).toMatchObject({ version: 1 });
  });
});

describe('逐项修改', () => {
  it('单位、字段分别改，互不覆盖', async () => {
    await change({ kind: 'units', save: [township()], remove: [] });
    await change({ kind: 'fields', fields: { dueOn: '2026-10-31' } });
    const { units, cycle, officeName } = await held();
    expect([units.length, cycle.dueOn, officeName]).toEqual([2, '2026-10-31', '青禾县廉防办']);
  });

  it('词汇上移下移一位；到头了、没有这个词时原样不动', async () => {
    const codes = async () => (await held()).vocabularies.methods.map(({ code }) => code);
    const before = await codes();
    const [first = '', second = '', ...rest] = before;
    const move = (code: string, by: -1 | 1) => change({ kind: 'term-move', vocabulary: 'methods', code, by });
    await move(second, -1);
    expect(await codes()).toEqual([second, first, ...rest]);
    await move(second, -1);
    await move('nobody', 1);
    expect(await codes()).toEqual([second, first, ...rest]);
    await move(second, 1);
    await move(before.at(-1) ?? '', 1);
    expect(await codes()).toEqual(before);
  });

  it('单位移动后，同一上级的单位在汇总表里按新的次序', async () => {
    const save = ['QH-01', 'QH-02', 'QH-03'].map((code, position) => township({ code, name: code, position }));
    await change({ kind: 'units', save, remove: [] });
    await change({ kind: 'unit-move', code: 'QH-03', by: -1 });
    await change({ kind: 'unit-move', code: 'QH-03', by: -1 });
    const { units } = await held();
    expect(units.map(({ code }) => code)).toEqual(['QH', 'QH-03', 'QH-01', 'QH-02']);
    expect(childrenOf(units, 'QH').map(({ code }) => code)).toEqual(['QH-03', 'QH-01', 'QH-02']);
    await change({ kind: 'units', save: [], remove: ['QH-02', 'QH-03'] });
  });

  it('指标在组里移动一位，到组的边上时整组移动；分值不变', async () => {
    const set = async () => {
      const [first] = (await held()).indicatorSets;
      if (first === undefined) throw new Error('a default task has an indicator set');
      return first;
    };
    const before = await set();
    const [one, two, ...rest] = before.groups;
    const [a, b, ...others] = one?.items ?? [];
    if (one === undefined || two === undefined || a === undefined || b === undefined) throw new Error('too few items');
    await change({ kind: 'indicator-move', set: before.id, id: b.id, by: -1 });
    expect((await set()).groups[0]?.items).toEqual([b, a, ...others]);
    await change({ kind: 'indicator-move', set: before.id, id: b.id, by: 1 });
    await change({ kind: 'indicator-move', set: before.id, id: two.items[0]?.id ?? '', by: -1 });
    expect((await set()).groups).toEqual([two, one, ...rest]);
  });

  it.each<[string, TaskChange]>([
    ['上级不在名录里', { kind: 'units', save: [township({ code: 'QH-09', parent: 'QH-99' })], remove: [] }],
    ['删去县本级', { kind: 'units', save: [], remove: ['QH'] }],
    ['阶段落在年度以外', { kind: 'fields', fields: { startsOn: '2026-06-01' } }],
    ['提示语里有填不了的项', { kind: 'checks', save: [] }],
  ])('%s：不保存，原样不动', async (_, one) => {
    const before = await held();
    const given: TaskChange =
      one.kind === 'checks'
        ? { ...one, save: before.checks.slice(0, 1).map((c) => ({ ...c, sentence: '{nothing}' })) }
        : one;
    expect((await refusal(change(given))).code).toBe('TASK_INVALID');
    expect(await held()).toEqual(before);
  });

  it('填报单位不能布置任务', async () => {
    const place = tempDir();
    const unit = await aLedger(place.dir, 'unit', 'QH-01');
    const { units } = await held();
    expect((await refusal(unit.api.tasks.change({ change: { kind: 'units', save: units, remove: [] } }))).code).toBe(
      'COUNTY_ONLY',
    );
    expect((await refusal(unit.api.tasks.previewUnits(file('x.csv', '')))).code).toBe('COUNTY_ONLY');
    await unit.close();
    place.release();
  });
});

describe('名录文件', () => {
  it('上级可以写名称；日期照各种写法；比出新增和名录里没有的', async () => {
    const { units, compared } = await county.api.tasks.previewUnits(
      list('QH-01,栖砚镇,乡镇,,', 'QH-01-01,墨池湾村,村,栖砚镇,2026/9/3', 'QH-01-02,藕塘社区,社区,QH-01,2026年9月30日'),
    );
    expect(units.map(({ code, kind, parent, submitTo, dueOn }) => [code, kind, parent, submitTo, dueOn])).toEqual([
      ['QH', 'government', null, null, null],
      ['QH-01', 'government', 'QH', 'QH', null],
      ['QH-01-01', 'village', 'QH-01', 'QH-01', '2026-09-03'],
      ['QH-01-02', 'community', 'QH-01', 'QH-01', '2026-09-30'],
    ]);
    expect(compared).toMatchObject({ added: ['QH-01-01', 'QH-01-02'], missing: [] });
  });

  it('读入后保存，再读同一份没有变化', async () => {
    const given = list('QH-01,栖砚镇,乡镇,,', 'QH-02,麦垄乡,乡镇,,');
    const { units } = await county.api.tasks.previewUnits(given);
    await change({ kind: 'units', save: units, remove: [] });
    const { compared } = await county.api.tasks.previewUnits(given);
    expect(compared).toEqual({ added: [], changed: [], missing: [], same: 3 });
  });

  it('上级的名称在任务的名录里也认得；哪里都没有的，说出是哪一行、怎么办', async () => {
    await change({ kind: 'units', save: [township({ code: 'QH-05', name: '稻香镇' })], remove: [] });
    const { units } = await county.api.tasks.previewUnits(list('QH-05-01,柳渡村,村,稻香镇,'));
    expect(units.at(-1)).toMatchObject({ parent: 'QH-05', submitTo: 'QH-05' });
    const unknown = await refusal(county.api.tasks.previewUnits(list('QH-05-01,柳渡村,村,云岫镇,')));
    expect(unknown.code).toBe('TASK_INVALID');
    expect(String(unknown.params['problem'])).toMatch(/第 2 行的上级代码写的是“云岫镇”.*请写单位代码/u);
  });

  it('只看不存：预览不改任务', async () => {
    const before = await held();
    await county.api.tasks.previewUnits(list('QH-07,稻香镇,乡镇,,'));
    expect(await held()).toEqual(before);
  });
});

describe('放弃草稿', () => {
  beforeEach(async () => {
    await county.api.packages.writeTask({ folder: county.app.files.admit(folder.dir) });
  });

  it('回到上次写出的一版，单位名录也回去；没有草稿时说明白', async () => {
    const written = await held();
    expect((await refusal(county.api.tasks.discardDraft({}))).code).toBe('TASK_NOT_DRAFT');
    const { version } = await change({ kind: 'units', save: [township({ code: 'QH-05', name: '新镇' })], remove: [] });
    expect(await county.api.tasks.discardDraft({})).toEqual({ version: version - 1 });
    expect(await held()).toEqual(written);
    expect((await county.api.tasks.get({}))?.digest).not.toBe(null);
  });

  it('写出以后等级的个数不能再变', async () => {
    const levels = { id: 'two', names: ['重大', '一般'] };
    expect((await refusal(change({ kind: 'levels', levels }))).code).toBe('TASK_LEVELS_CHANGED');
  });
});
