/** 公示要求: part of the task, changed by the county, told to the unit; tasks of before there was one still read. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultPublicity, publicityOf } from '../../src/domain/tasks/publicity-rule.ts';
import type { TaskSettings } from '../../src/domain/tasks/task-settings.ts';
import type { Ledger } from '../support/a-county.ts';
import { aJoinedCounty, folderOf, importFile, type JoinedCounty } from '../support/joined-county.ts';
import { refusal } from '../support/refusal.ts';

let joined: JoinedCounty;
let county: Ledger;
beforeAll(async () => {
  joined = await aJoinedCounty({
    // A task as it was written before there was the rule.
    prepare: async (made) => {
      const { publicity: _, ...older } = made.settings;
      await made.county.api.tasks.save({ settings: older });
    },
  });
  county = joined.county;
});
afterAll(() => joined.close());

const settingsOf = async (ledger: Ledger): Promise<TaskSettings> => {
  const task = await ledger.api.tasks.get({});
  if (task === null) throw new Error('no task');
  return task.settings;
};

describe('公示要求', () => {
  it('新建的任务带默认要求：7 天，隐去人名', async () => {
    expect(joined.settings.publicity).toEqual(defaultPublicity);
    expect(defaultPublicity).toMatchObject({ days: 7, masksNames: true });
  });

  it('没有这一项的任务包照样领取，按默认要求；内容一字不改', async () => {
    const unit = await joined.join('QH-B1');
    const settings = await settingsOf(unit);
    expect('publicity' in settings).toBe(false);
    expect(publicityOf(settings)).toEqual(defaultPublicity);
    expect(settings).toEqual(await settingsOf(county));
  });

  it('县里改一项，其余不动；写出后单位领到', async () => {
    const unit = await joined.join('QH-01-02');
    const change = (publicity: Partial<typeof defaultPublicity>) =>
      county.api.tasks.change({ change: { kind: 'fields', fields: { publicity } } });
    await change({ days: 10 });
    await change({ places: ['村务公开栏', '村民小组公告点'], masksNames: false });
    const rule = { days: 10, places: ['村务公开栏', '村民小组公告点'], masksNames: false };
    expect((await settingsOf(county)).publicity).toEqual(rule);
    const { path } = await county.api.packages.writeTask({ folder: folderOf(county, joined.box('task')) });
    expect(await importFile(unit, path)).toMatchObject({ result: 'taken-over', type: 'task' });
    expect(publicityOf(await settingsOf(unit))).toEqual(rule);
  });

  it.each([0, 91, 7.5])('%d 天不行，说明白，原样不动', async (days) => {
    const before = await settingsOf(county);
    const error = await refusal(
      county.api.tasks.change({ change: { kind: 'fields', fields: { publicity: { days } } } }),
    );
    expect([error.code, error.params['problem']]).toEqual([
      'TASK_INVALID',
      `公示天数 ${days} 应为 1 至 90 的整数，请改正。`,
    ]);
    expect(await settingsOf(county)).toEqual(before);
  });
});
