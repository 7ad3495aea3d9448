import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ledger, tempDir } from '../support/a-county.ts';
import { refusal } from '../support/refusal.ts';
import { addRisk, aStaffedLedger, newRisk, round, severe, uuid } from '../support/risk-inputs.ts';

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

describe('编号', () => {
  it('按单位、年度、流水给号；删掉的号不再给别人', async () => {
    const { ids, numbers } = await api.risks.add({ rows: [newRisk('一'), newRisk('二'), newRisk('三')] });
    expect(numbers).toEqual(['QH-2026-001', 'QH-2026-002', 'QH-2026-003']);
    await api.risks.remove({ ids: [ids[2] ?? ''] });
    expect((await api.risks.add({ rows: [newRisk('四')] })).numbers).toEqual(['QH-2026-004']);
    await api.risks.remove({ ids: (await api.risks.list({})).map(({ id }) => id) });
    expect((await api.risks.add({ rows: [newRisk('五')] })).numbers).toEqual(['QH-2026-005']);
  });

  it('再添一条同样内部编号的，不顶掉原来的', async () => {
    const id = await addOne('原来的');
    const before = await riskOf(id);
    expect(await refusal(api.risks.add({ rows: [{ ...newRisk('顶替'), id }] }))).toMatchObject({
      code: 'ROW_DUPLICATE',
    });
    expect(await riskOf(id)).toEqual(before);
  });

  it('编号、等级、所处步骤不能在登记时直接写', async () => {
    for (const more of [{ number: 'QH-2026-900' }, { reviewStep: 'filed' }, { selfLevel: null }, { revision: 7 }])
      expect(await refusal(api.risks.add({ rows: [{ ...newRisk('x'), ...more }] }))).toMatchObject({
        code: 'INPUT_INVALID',
      });
  });
});

describe('等级', () => {
  it('先看建议等级，不保存；自评与建议不同要写理由', async () => {
    const riskId = await addOne('评级');
    expect(await api.risks.previewLevel({ input: severe })).toMatchObject({ level: 1 });
    expect((await riskOf(riskId)).selfLevel).toBeNull();
    expect(await refusal(api.risks.grade({ riskId, input: severe, level: 3 }))).toMatchObject({
      code: 'RISK_LEVEL_WITHOUT_REASON',
    });
    await api.risks.grade({ riskId, input: severe, level: 2, why: '有双人复核' });
    expect((await riskOf(riskId)).selfLevel).toEqual({ level: 2, by: '经办人', why: '有双人复核' });
    const matrix = { method: 'matrix' as const, likelihood: 4, harm: 4 };
    expect(await refusal(api.risks.grade({ riskId, input: matrix }))).toMatchObject({ code: 'RISK_METHOD_MISMATCH' });
  });

  it('没有自评不能审定；本人不审自己的；主要负责人的点本单位不审', async () => {
    const riskId = await addOne('审定');
    const decide = (level: number, personId: string | null, why = '') =>
      api.risks.decide({ riskId, level, by: '乙', personId, why });
    expect(await refusal(decide(1, null))).toMatchObject({ code: 'RISK_NOT_GRADED' });
    await api.risks.grade({ riskId, input: severe });
    expect(await refusal(decide(1, uuid(12)))).toMatchObject({ code: 'RISK_OWN_POINT' });
    expect(await refusal(decide(2, uuid(11)))).toMatchObject({ code: 'RISK_LEVEL_WITHOUT_REASON' });
    expect(await refusal(decide(4, uuid(11), '理由'))).toMatchObject({ code: 'RISK_LEVEL_UNKNOWN' });
    expect(await decide(1, uuid(11))).toMatchObject({ unitLevel: { level: 1, by: '乙' } });
    const head = await addOne('局长的点', 1);
    await api.risks.grade({ riskId: head, input: severe });
    expect(await refusal(api.risks.decide({ riskId: head, level: 1, by: '集体' }))).toMatchObject({
      code: 'RISK_OWN_POINT_HEAD',
      params: { post: '局长' },
    });
    expect((await riskOf(head)).unitLevel).toBeNull();
  });
});

describe('查找轮次', () => {
  it('一次会议推进许多风险点；跳步拒绝并说缺哪几步，一个也不动', async () => {
    const riskIds = [await addOne('甲点'), await addOne('乙点'), await addOne('丙点')];
    expect(await api.rounds.hold({ round: round('self-found'), riskIds })).toMatchObject({ reviewed: 3 });
    const error = await refusal(api.rounds.hold({ round: round('mass-discussed'), riskIds }));
    expect(error).toMatchObject({
      code: 'ROUND_STEP_JUMP',
      params: { from: 'self-found', to: 'mass-discussed', missing: 'peer-proposed,organisation-pointed' },
    });
    expect(
      new Set((await api.risks.list({})).filter(({ id }) => riskIds.includes(id)).map((r) => r.reviewStep)),
    ).toEqual(new Set(['self-found']));
  });

  it('退一步要写理由；不适用要写理由；写了就行，留痕', async () => {
    const riskIds = [await addOne('往返')];
    await api.rounds.hold({ round: round('self-found'), riskIds });
    expect(
      await refusal(api.rounds.hold({ round: round('peer-proposed', { skippedWhy: '' }), riskIds })),
    ).toMatchObject({
      code: 'ROUND_SKIP_WITHOUT_REASON',
    });
    await api.rounds.hold({ round: round('peer-proposed', { skippedWhy: '只有一人' }), riskIds });
    expect(await refusal(api.rounds.hold({ round: round('self-found'), riskIds }))).toMatchObject({
      code: 'ROUND_BACK_WITHOUT_REASON',
    });
    await api.rounds.hold({ round: round('self-found', { backWhy: '漏了内容' }), riskIds });
    expect((await riskOf(riskIds[0] ?? '')).reviewStep).toBe('self-found');
    const gaps = await api.rounds.gaps({});
    expect(gaps.find(({ riskId }) => riskId === riskIds[0])?.missing[0]).toBe('peer-proposed');
  });

  it('不存在的风险点、同一个写两遍，整次不记', async () => {
    const riskId = await addOne('孤点');
    const count = (await api.rounds.list({})).length;
    const hold = (riskIds: string[]) => api.rounds.hold({ round: round('self-found'), riskIds });
    expect(await refusal(hold([riskId, uuid(404)]))).toMatchObject({ code: 'ROW_NOT_FOUND' });
    expect(await refusal(hold([riskId, riskId]))).toMatchObject({ code: 'ROW_DUPLICATE' });
    expect((await riskOf(riskId)).reviewStep).toBe('draft');
    expect(await api.rounds.list({})).toHaveLength(count);
  });
});

describe('删除风险点', () => {
  it('轮次审过的不能删，没有审过的可以', async () => {
    const [kept, gone] = [await addOne('审过的点'), await addOne('没审过的点')];
    await api.rounds.hold({ round: round('self-found'), riskIds: [kept] });
    expect(await refusal(api.risks.remove({ ids: [kept] }))).toMatchObject({ code: 'ROW_REFERENCED' });
    expect(await api.risks.remove({ ids: [gone] })).toEqual({ removed: 1 });
  });
});

describe('更正', () => {
  const chain = ['self-found', 'peer-proposed', 'organisation-pointed', 'mass-discussed', 'collectively-decided'];
  it('集体定之前随便改；之后要写理由，旧文字留作一版', async () => {
    const riskId = await addOne('可改');
    await api.risks.edit({ riskId, edit: { name: '改过一次' } });
    expect(await api.risks.revisions({})).toEqual([]);
    for (const step of chain) await api.rounds.hold({ round: round(step), riskIds: [riskId] });
    expect(await refusal(api.risks.edit({ riskId, edit: { name: '再改' } }))).toMatchObject({
      code: 'RISK_REVISION_WITHOUT_REASON',
    });
    await api.risks.edit({ riskId, edit: { remark: '备注不算更正' } });
    const revised = await api.risks.edit({ riskId, edit: { name: '再改' }, reason: '群众反映' });
    expect(revised).toMatchObject({ name: '再改', revision: 2, reviewStep: 'collectively-decided' });
    expect(await api.risks.revisions({})).toMatchObject([
      { riskId, revision: 1, name: '改过一次', reason: '群众反映', changedOn: '2026-11-20', changedBy: '经办人' },
    ]);
  });

  it('定级公示之后改等级要写理由，旧等级留作一版', async () => {
    const riskId = await addOne('改级');
    await api.risks.grade({ riskId, input: severe });
    const steps = [...chain, 'reviewed', 'publicised', 'graded'];
    for (const step of steps) await api.rounds.hold({ round: round(step), riskIds: [riskId] });
    const lower = (why: string) => api.risks.decide({ riskId, level: 2, by: '集体', why });
    expect(await refusal(lower(''))).toMatchObject({ code: 'RISK_LEVEL_WITHOUT_REASON' });
    expect(await lower('业务减少')).toMatchObject({ revision: 2, unitLevel: { level: 2 }, selfLevel: { level: 1 } });
    const revisions = (await api.risks.revisions({})).filter((row) => row.riskId === riskId);
    expect(revisions).toMatchObject([{ revision: 1, level: 1, reason: '业务减少' }]);
  });

  it('已有轮次的风险点不能删，只能消除；消除的不再计数', async () => {
    const riskId = await addOne('要消除');
    await api.rounds.hold({ round: round('self-found'), riskIds: [riskId] });
    expect(await refusal(api.risks.remove({ ids: [riskId] }))).toMatchObject({ code: 'ROW_REFERENCED' });
    const { totals } = await api.checks.count({});
    await api.risks.edit({ riskId, edit: { change: 'eliminated', changeReason: '业务取消' } });
    const after = (await api.checks.count({})).totals;
    expect([after['risks'], after['eliminatedRisks']]).toEqual([
      (totals['risks'] ?? 0) - 1,
      (totals['eliminatedRisks'] ?? 0) + 1,
    ]);
  });
});

describe('近似重复', () => {
  it('归出写得差不多的；已消除的不算；正在输入的先比一比', async () => {
    const same = { manifestation: '先支后批、白条入账，发票与实际用途不一致' };
    const { ids } = await api.risks.add({
      rows: [
        { ...newRisk('票据不真实'), ...same },
        { ...newRisk('票据不真实'), manifestation: '先支后批，白条入账，发票与用途不一致' },
        { ...newRisk('票据不真实'), ...same, change: 'eliminated' },
      ],
    });
    const groups = await api.risks.findDuplicates({});
    const [group] = groups.filter(({ riskIds }) => riskIds.includes(ids[0] ?? ''));
    expect(new Set(group?.riskIds)).toEqual(new Set(ids.slice(0, 2)));
    expect(group?.similarity).toBeGreaterThan(0.8);
    const typed = await api.risks.findDuplicates({ text: '票据不真实：先支后批、白条入账、发票与实际用途不一致' });
    expect(typed.map(({ riskIds }) => riskIds[0])).toEqual(ids.slice(0, 2));
    expect(await api.risks.findDuplicates({ text: '毫不相干的一句话' })).toEqual([]);
  });
});
