import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ledger, tempDir } from '../support/a-county.ts';
import { refusal } from '../support/refusal.ts';
import { addRisk, aStaffedLedger, mild, newRisk, round, uuid } from '../support/risk-inputs.ts';

const folder = tempDir();
let api: Ledger['api'];
let ledger: Ledger;
beforeAll(async () => {
  ledger = await aStaffedLedger(folder.dir);
  api = ledger.api;
});
afterAll(async () => {
  await ledger.close();
  folder.release();
});
const addOne = (name: string, postId?: number): Promise<string> => addRisk(ledger, name, postId);
const riskOf = async (id: string) => {
  const found = (await api.risks.list({})).find((risk) => risk.id === id);
  if (found === undefined) throw new Error(`no risk ${id}`);
  return found;
};

describe('措施和自评', () => {
  const measure = (n: number, text = '双人复核') => ({
    id: uuid<string>(n),
    phase: 'prevent' as const,
    text,
    means: null,
    responsiblePostId: null,
    leaderPostId: null,
    dueKind: 'long-term' as const,
    dueOn: null,
    supervisor: '',
    progress: '',
    position: 0,
  });
  it('一条措施管几个风险点；再存时换成新的关联；删措施连关联一起', async () => {
    const riskIds = [await addOne('子'), await addOne('丑')];
    await api.measures.save({ rows: [{ measure: measure(31), riskIds }] });
    await api.measures.save({ rows: [{ measure: measure(31, '三人复核'), riskIds: [riskIds[1] ?? ''] }] });
    const listed = await api.measures.list({});
    expect(listed.measures).toMatchObject([{ text: '三人复核' }]);
    expect(listed.measureRisks).toEqual([{ measureId: uuid(31), riskId: riskIds[1] }]);
    expect(await refusal(api.measures.save({ rows: [{ measure: measure(32), riskIds: [uuid(404)] }] }))).toMatchObject({
      code: 'ROW_REFERENCED',
    });
    expect(await refusal(api.measures.remove({ ids: [uuid(31), uuid(404)] }))).toMatchObject({ code: 'ROW_NOT_FOUND' });
    expect((await api.measures.list({})).measures).toHaveLength(1);
    await api.measures.remove({ ids: [uuid(31)] });
    expect(await api.measures.list({})).toEqual({ measures: [], measureRisks: [], measureRegulations: [] });
  });

  it('得分超出范围、任务里没有的指标不收；总分按指标算', async () => {
    const [set] = (await api.tasks.get({}))?.settings.indicatorSets ?? [];
    const item = set?.groups.flatMap(({ items }) => items).find(({ rule }) => rule.kind === 'fixed');
    if (set === undefined || item === undefined) throw new Error('no fixed item');
    const row = {
      id: uuid<string>(41),
      setId: set.id,
      itemId: item.id,
      occurrences: null,
      percent: null,
      given: item.points,
      evidence: '',
      remark: '',
    };
    expect(await refusal(api.assessments.save({ rows: [{ ...row, given: item.points + 1 }] }))).toMatchObject({
      code: 'SCORE_OUT_OF_RANGE',
    });
    expect(await refusal(api.assessments.save({ rows: [{ ...row, itemId: 'none' }] }))).toMatchObject({
      code: 'ROW_NOT_FOUND',
    });
    await api.assessments.save({ rows: [row] });
    expect((await api.assessments.get({})).find(({ setId }) => setId === set.id)).toMatchObject({ base: item.points });
  });
});

describe('定稿', () => {
  it('定稿后所有改动都拒绝，读得到；撤回要写理由，之后又能改', async () => {
    const riskId = await addOne('定稿前');
    expect(await api.finals.get({})).toEqual({ lockedAt: null });
    const { lockedAt } = await api.finals.lock({});
    expect(lockedAt).toBe('2026-11-20T08:00:00.000Z');
    for (const call of [
      api.risks.add({ rows: [newRisk('x')] }),
      api.risks.edit({ riskId, edit: { name: 'x' } }),
      api.risks.grade({ riskId, input: mild }),
      api.risks.remove({ ids: [riskId] }),
      api.rounds.hold({ round: round('self-found'), riskIds: [riskId] }),
      api.offices.save({ rows: [] }),
      api.posts.remove({ ids: [] }),
      api.measures.remove({ ids: [uuid(1)] }),
      api.explanations.save({ rows: [] }),
      api.profiles.save({ rows: await api.profiles.list({}) }),
    ])
      expect(await refusal(call)).toMatchObject({ code: 'WORKING_LOCKED' });
    expect(await api.risks.list({})).toHaveLength(3);
    expect(await refusal(api.finals.reopen({ reason: '' }))).toMatchObject({ code: 'INPUT_INVALID' });
    await api.finals.reopen({ reason: '领导改了一处' });
    await api.risks.edit({ riskId, edit: { name: '改了' } });
    expect((await riskOf(riskId)).name).toBe('改了');
  });
});
