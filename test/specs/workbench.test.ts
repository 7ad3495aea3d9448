/** 工作台: what a clerk sees on opening the ledger, from the empty year to the returned package. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../support/a-county.ts';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  folderOf,
  importFile,
  type JoinedCounty,
  submitTo,
} from '../support/joined-county.ts';
import { refusal } from '../support/refusal.ts';

const CODE = 'QH-B1';

describe('工作台', () => {
  let joined: JoinedCounty;
  let unit: Ledger;
  beforeAll(async () => {
    joined = await aJoinedCounty();
    unit = await joined.join(CODE);
  });
  afterAll(() => joined.close());

  it('还没有任务时拒绝', async () => {
    const stranger = await joined.stranger('QH-01-02');
    expect((await refusal(stranger.api.workbench.get({}))).code).toBe('TASK_MISSING');
  });

  it('还没有填写时，有阶段、期限和提醒，没有缺项', async () => {
    const { today, dueOn, phases, reminders, isBegun, submission } = await unit.api.workbench.get({});
    expect({ today, dueOn }).toEqual({ today: '2026-11-20', dueOn: '2026-11-30' });
    expect(phases.map(({ state }) => state)).toEqual(['past', 'past', 'past', 'past', 'now', 'next']);
    expect(reminders).toContainEqual(expect.objectContaining({ kind: 'due', daysLeft: 10 }));
    expect({ isBegun, submission }).toEqual({ isBegun: false, submission: null });
    expect((await refusal(unit.api.workbench.work({}))).code).toBe('ROW_NOT_FOUND');
    expect(await unit.api.workbench.changes({})).toBeNull();
  });

  it('填完后各步不缺，审核没有错误', async () => {
    await unit.api.entries.load({ facts: factsOf(joined.settings, CODE) });
    const work = await unit.api.workbench.work({});
    expect(work.totals['risks']).toBe(8);
    expect(work.checks).toMatchObject({ errors: 0, blocked: false });
    expect(work.steps.find(({ step }) => step === 'risks')?.missing.map(({ kind }) => kind)).not.toContain('no-risks');
    expect(work.forms.find(({ formId }) => formId === 'power-list')).toEqual({ formId: 'power-list', missing: [] });
    expect(work.finalAt).toBeNull();
  });

  it('报送后没有改动，退回后显示理由，改一条就数出一条', async () => {
    const sent = await submitTo(unit, joined.box('out'));
    expect(await unit.api.workbench.changes({})).toMatchObject({ seq: sent.seq, rows: [] });
    await importFile(joined.county, sent.path);
    await checkSeal(joined.county, unit);
    const back = await joined.county.api.packages.writeReturn({
      digest: sent.digest,
      folder: folderOf(joined.county, joined.box('back')),
      reason: '风险点表述过于笼统',
      remarks: [{ register: null, rowId: null, field: null, text: '请逐条写明环节' }],
    });
    await importFile(unit, back.path);
    const { submission } = await unit.api.workbench.get({});
    expect(submission).toMatchObject({ state: 'returned', reason: '风险点表述过于笼统' });
    expect(submission?.remarks.map(({ text }) => text)).toEqual(['请逐条写明环节']);

    const [post] = await unit.api.posts.list({});
    if (post === undefined) throw new Error('no posts');
    await unit.api.posts.save({ rows: [{ ...post, duties: `${post.duties}，并接受监督` }] });
    const changes = await unit.api.workbench.changes({});
    expect(changes?.rows).toEqual([{ register: 'posts', added: 0, changed: 1, removed: 0 }]);
    expect(changes?.list).toEqual([
      { register: 'posts', rowId: post.id, change: 'changed', title: `岗位“${post.name}”` },
    ]);
  });

  it('县级看到各单位的状态', async () => {
    const { below } = await joined.county.api.workbench.get({});
    expect(below).toContainEqual({ state: 'returned', count: 1 });
  });
});
