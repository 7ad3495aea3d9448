import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ledger, tempDir } from '../support/a-county.ts';
import { refusal } from '../support/refusal.ts';
import { aStaffedLedger, post, uuid } from '../support/risk-inputs.ts';

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
const postId = uuid<string>(2);

describe('风险点目录', () => {
  it('按层级、岗位、词语查；词语要都有，标点空格不算', async () => {
    const all = await api.catalogue.list({});
    expect(all.length).toBeGreaterThan(100);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const village = await api.catalogue.list({ unitLevel: 'village' });
    expect(village.every(({ unitLevel }) => unitLevel === 'village')).toBe(true);
    expect(village.length).toBeLessThan(all.length);
    const found = await api.catalogue.list({ post: '村报账员（会计）', search: '报账 “白条，入账”' });
    expect(found.map(({ riskPoint }) => riskPoint)).toEqual(['票据不真实、报销程序倒置']);
    expect(await api.catalogue.list({ search: '报账 没有这样的词' })).toEqual([]);
  });

  it('同样的字就是同样的编号', async () => {
    const [first] = await api.catalogue.list({ search: '白条入账' });
    expect(first?.id).toMatch(/^[0-9a-f]{16}$/);
    expect((await api.catalogue.list({ search: '先支后批' }))[0]?.id).toBe(first?.id);
    expect(first?.id).toBe('4bcd64af6b6d0779');
  });
});

describe('从目录选取', () => {
  it('写入风险点、三条措施和职权，原文带记号，改过就是自己的', async () => {
    const [first] = await api.catalogue.list({ search: '白条入账' });
    const taken = await api.catalogue.take({ ids: [first?.id ?? ''], postId });
    expect(taken.skipped).toBe(0);
    const [risk] = await api.risks.list({});
    const [power] = await api.powers.list({});
    expect(power?.name).toBe('村级日常开支报账');
    expect(risk).toMatchObject({
      number: taken.numbers[0],
      origin: 'catalogue',
      name: first?.riskPoint,
      manifestation: first?.manifestation,
      category: 'process',
      postId,
      subject: 'post',
      powerId: power?.id,
      selfLevel: null,
      reviewStep: 'draft',
      responsiblePostId: postId,
    });
    const { measures, measureRisks } = await api.measures.list({});
    expect(measures.map(({ phase, text }) => [phase, text])).toEqual([
      ['prevent', first?.prevent],
      ['monitor', first?.monitor],
      ['dispose', first?.dispose],
    ]);
    expect(measureRisks.every(({ riskId }) => riskId === risk?.id)).toBe(true);
    expect((await api.catalogue.list({ search: '白条入账' }))[0]?.isTaken).toBe(true);
    expect(await api.catalogue.unedited({})).toEqual({
      riskIds: [risk?.id],
      measureIds: measures.map(({ id }) => id),
    });
    await api.measures.save({
      rows: measures
        .slice(0, 1)
        .map((measure) => ({ measure: { ...measure, text: '报账前由两人核对' }, riskIds: taken.ids })),
    });
    expect((await api.catalogue.unedited({})).measureIds).toEqual(measures.slice(1).map(({ id }) => id));
    await api.risks.edit({ riskId: risk?.id ?? '', edit: { manifestation: '小额采购先买后补手续' } });
    expect((await api.risks.list({}))[0]?.origin).toBe('own');
    expect((await api.catalogue.unedited({})).riskIds).toEqual([]);
    expect((await api.catalogue.list({ search: '白条入账' }))[0]?.isTaken).toBe(false);
  });

  it('同名职权不再建；同一岗位不重复选，别的岗位可以；一次撤销全部退回', async () => {
    const ids = (await api.catalogue.list({ post: '村报账员（会计）' })).map(({ id }) => id);
    await api.catalogue.take({ ids, postId });
    const powers = await api.powers.list({});
    expect(new Set(powers.map(({ name }) => name)).size).toBe(powers.length);
    expect(await api.catalogue.take({ ids: [...ids, ...ids], postId })).toMatchObject({
      ids: [],
      skipped: ids.length,
    });
    const before = await api.entries.get({});
    expect((await api.catalogue.take({ ids, postId: uuid(3) })).ids).toHaveLength(ids.length);
    expect((await api.history.list({})).undo?.text).toMatch(/^从目录选取风险点“.+”等 \d+ 条$/);
    await api.history.undo({});
    expect(await api.entries.get({})).toEqual(before);
  });

  it('目录里写的责任岗位，本单位有就用它；科室也可以选', async () => {
    await api.posts.save({ rows: [post(8, '村党组织书记', true)] });
    await api.offices.save({ rows: [{ id: uuid(51), name: '办公室', position: 0 }] });
    const [one] = await api.catalogue.list({ post: '村党组织书记' });
    const { ids } = await api.catalogue.take({ ids: [one?.id ?? ''], officeId: uuid(51) });
    const risk = (await api.risks.list({})).find(({ id }) => id === ids[0]);
    expect(risk).toMatchObject({ subject: 'office', officeId: uuid(51), postId: null, responsiblePostId: uuid(8) });
  });

  it.each([
    ['没有的条目', { ids: ['0123456789abcdef'], postId }, 'ROW_NOT_FOUND'],
    ['没有的岗位', { ids: ['4bcd64af6b6d0779'], postId: uuid<string>(404) }, 'ROW_NOT_FOUND'],
    ['岗位科室都给', { ids: ['4bcd64af6b6d0779'], postId, officeId: uuid<string>(51) }, 'INPUT_INVALID'],
    ['都不给', { ids: ['4bcd64af6b6d0779'] }, 'INPUT_INVALID'],
  ])('%s，不写', async (_, input, code) => {
    const before = await api.entries.get({});
    expect(await refusal(api.catalogue.take(input))).toMatchObject({ code });
    expect(await api.entries.get({})).toEqual(before);
  });
});
