import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorSentence } from '../../src/text/errors.ts';
import { refusal } from '../support/refusal.ts';
import { aLedger, aUnits, type Ledger, tempDir } from '../support/a-county.ts';

const folder = tempDir();
let county: Ledger;
beforeAll(async () => {
  county = await aLedger(folder.dir, 'county', 'QH');
  const settings = await county.api.tasks.previewDefault({
    cycle: '2026',
    dueOn: '2026-11-30',
    officeName: '青禾县廉防办',
    units: aUnits,
  });
  await county.api.tasks.save({ settings });
});
afterAll(async () => {
  await county.close();
  folder.release();
});

describe('登记', () => {
  it('科室、岗位、风险点先后登记，读回的与写入的一致', async () => {
    const { api } = county;
    const officeId = '00000000-0000-4000-8000-000000000001';
    await api.offices.save({ rows: [{ id: officeId, name: '办公室', position: 0 }] });
    expect(await api.offices.list({})).toEqual([{ id: officeId, name: '办公室', position: 0 }]);
  });

  it('引用不存在的岗位时拒绝，什么也不写入', async () => {
    const row = {
      id: '00000000-0000-4000-8000-000000000002',
      postId: '00000000-0000-4000-8000-0000000000ff',
      personId: '00000000-0000-4000-8000-0000000000fe',
      kind: 'regular' as const,
      fromOn: null,
      toOn: null,
    };
    const error = await refusal(county.api.assignments.save({ rows: [row] }));
    expect(error.code).toBe('ROW_REFERENCED');
    expect(errorSentence(error)).toContain('台账');
    expect(await county.api.assignments.list({})).toEqual([]);
  });

  it('删除正被使用的岗位时拒绝，说是什么在用', async () => {
    const { api } = county;
    const post = { id: '00000000-0000-4000-8000-00000000000b', officeId: null, name: '出纳', duties: '' };
    await api.posts.save({ rows: [{ ...post, isKey: false, isHead: false, decidedLevel: null, position: 0 }] });
    const personId = '00000000-0000-4000-8000-00000000000c';
    await api.persons.save({ rows: [{ id: personId, name: '周小禾', duty: '', position: 0 }] });
    const row = { id: '00000000-0000-4000-8000-00000000000d', postId: post.id, personId };
    await api.assignments.save({ rows: [{ ...row, kind: 'regular', fromOn: null, toOn: null }] });
    const error = await refusal(api.posts.remove({ ids: [post.id] }));
    expect(error).toMatchObject({ code: 'ROW_IN_USE', params: { register: '岗位', uses: '任职 1' } });
    expect(await api.posts.list({})).toHaveLength(1);
  });

  it('删除不存在的记录时拒绝，说是哪一类', async () => {
    const error = await refusal(county.api.offices.remove({ ids: ['00000000-0000-4000-8000-0000000000aa'] }));
    expect(error).toMatchObject({ code: 'ROW_NOT_FOUND', params: { register: '科室' } });
  });
});
