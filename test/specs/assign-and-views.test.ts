import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ledger, tempDir } from '../support/a-county.ts';
import { refusal } from '../support/refusal.ts';
import { aStaffedLedger, uuid } from '../support/risk-inputs.ts';

const folder = tempDir();
let ledger: Ledger;
let api: Ledger['api'];
beforeAll(async () => {
  ledger = await aStaffedLedger(folder.dir);
  api = ledger.api;
});
afterAll(async () => {
  await ledger.close();
  folder.release();
});

describe('批量分派措施', () => {
  it('按风险点分派责任人、期限；没给的不变，给空的去掉；可一次撤销', async () => {
    const ids = (await api.catalogue.list({ post: '村文书' })).map(({ id }) => id);
    const { ids: riskIds } = await api.catalogue.take({ ids, postId: uuid(2) });
    const before = await api.measures.list({});
    const due = { kind: 'date' as const, on: '2026-10-31' };
    const set = await api.measures.assign({ riskIds, responsiblePostId: uuid(3), leaderPostId: uuid(1), due });
    expect(set).toEqual({ assigned: riskIds.length * 3 });
    const after = (await api.measures.list({})).measures;
    expect(
      after.map(({ responsiblePostId, leaderPostId, dueKind, dueOn, text }) => [
        responsiblePostId,
        leaderPostId,
        dueKind,
        dueOn,
        text,
      ]),
    ).toEqual(before.measures.map(({ text }) => [uuid(3), uuid(1), 'date', '2026-10-31', text]));
    const monitor = await api.measures.assign({
      riskIds,
      phases: ['monitor'],
      leaderPostId: null,
      supervisor: '监委会',
    });
    expect(monitor).toEqual({ assigned: riskIds.length });
    const monitored = (await api.measures.list({})).measures.filter(({ leaderPostId }) => leaderPostId === null);
    expect(
      monitored.every((one) => one.phase === 'monitor' && one.supervisor === '监委会' && one.dueOn === due.on),
    ).toBe(true);
    expect((await api.history.list({})).undo?.text).toMatch(/^批量分派措施“.+”等 3 条$/);
    await api.history.undo({});
    await api.history.undo({});
    expect(await api.measures.list({})).toEqual(before);
  });

  it.each([
    ['没有的措施', { measureIds: [uuid<string>(404)] }, 'ROW_NOT_FOUND'],
    ['没有的风险点', { riskIds: [uuid<string>(404)] }, 'ROW_NOT_FOUND'],
    ['有期限没有日期', { due: { kind: 'date' as const, on: null } }, 'INPUT_INVALID'],
    ['长期坚持却有日期', { due: { kind: 'long-term' as const, on: '2026-10-31' } }, 'INPUT_INVALID'],
  ])('%s，不写', async (_, input, code) => {
    const before = await api.measures.list({});
    const measureIds = before.measures.map(({ id }) => id);
    expect(await refusal(api.measures.assign({ measureIds, ...input }))).toMatchObject({ code });
    expect(await api.measures.list({})).toEqual(before);
  });

  it('没有的岗位不能分派', async () => {
    const measureIds = (await api.measures.list({})).measures.map(({ id }) => id);
    expect(await refusal(api.measures.assign({ measureIds, responsiblePostId: uuid(404) }))).toMatchObject({
      code: 'ROW_REFERENCED',
    });
  });
});

describe('表格视图', () => {
  it('按页面、名称保存，同名的换掉，删了就没有', async () => {
    await api.views.save({ page: 'risks', name: '高风险', json: '{"level":[1]}' });
    await api.views.save({ page: 'risks', name: '全部', json: '{}' });
    await api.views.save({ page: 'measures', name: '高风险', json: '[]' });
    await api.views.save({ page: 'risks', name: '高风险', json: '{"level":[1,2]}' });
    const listed = await api.views.list({ page: 'risks' });
    expect(Object.fromEntries(listed.map(({ name, value }) => [name, value]))).toEqual({
      全部: '{}',
      高风险: '{"level":[1,2]}',
    });
    await api.views.remove({ page: 'risks', name: '全部' });
    expect(await api.views.list({ page: 'risks' })).toHaveLength(1);
    expect(await refusal(api.views.remove({ page: 'risks', name: '全部' }))).toMatchObject({ code: 'ROW_NOT_FOUND' });
    expect(await api.views.list({ page: 'measures' })).toHaveLength(1);
  });

  it('不是 JSON 的、太长的不收', async () => {
    const save = (json: string) => api.views.save({ page: 'risks', name: '坏', json });
    expect(await refusal(save('{'))).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await refusal(save(`"${'长'.repeat(20_000)}"`))).toMatchObject({ code: 'INPUT_INVALID' });
  });
});
