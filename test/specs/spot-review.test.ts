import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aReceivedCounty, BUREAU, type ReceivedCounty, VILLAGE } from '../support/received-county.ts';
import { importFile, submitTo } from '../support/joined-county.ts';
import { refusal } from '../support/refusal.ts';

let at: ReceivedCounty;
beforeAll(async () => {
  at = await aReceivedCounty();
});
afterAll(() => at.joined.close());

const onlyRandom = (randomPercent: number) => ({ isSevereDrawn: false, isChangedDrawn: false, randomPercent });

describe('抽审', () => {
  it('全部较高：抽到的就是等级较高的，一个不少；别的没有', async () => {
    const rule = { isSevereDrawn: true, isChangedDrawn: false, randomPercent: 0 };
    const preview = await at.county.api.reviews.previewDraw({ rule });
    const { id, drawn } = await at.county.api.reviews.draw({ rule });
    expect(drawn).toBe(preview.drawn);
    const [draw] = (await at.county.api.reviews.listDraws({})).filter((one) => one.id === id);
    const severe = (await at.county.api.rollup.listRisks({ withReceived: true, level: 1 })).map((one) => one.id);
    expect(draw?.items.map(({ riskId }) => riskId).toSorted()).toEqual(severe.toSorted());
    expect(draw?.items.every(({ reasons }) => reasons.join('') === 'severe')).toBe(true);
  });

  it('随机的照印出来的随机数人人可以复算：签号最小的若干个', async () => {
    const rule = onlyRandom(25);
    const { id, salt } = await at.county.api.reviews.draw({ rule });
    const [draw] = (await at.county.api.reviews.listDraws({})).filter((one) => one.id === id);
    const all = await at.county.api.rollup.listRisks({ withReceived: true });
    const lot = (digest: string | null, riskId: string) =>
      createHash('sha256').update(`${salt} ${digest} ${riskId}`).digest('hex');
    const expected = all
      .toSorted((a, b) => (lot(a.digest, a.id) < lot(b.digest, b.id) ? -1 : 1))
      .slice(0, Math.ceil(all.length / 4))
      .map((one) => one.id);
    expect(draw?.items.map(({ riskId }) => riskId).toSorted()).toEqual(expected.toSorted());
    expect(draw).toMatchObject({ salt, rule, operator: '经办人' });
  });

  it('第一次报送没有可比的，不算有变化；接受以后再报，改了的抽到', async () => {
    const rule = { isSevereDrawn: false, isChangedDrawn: true, randomPercent: 0 };
    expect(await at.county.api.reviews.previewDraw({ rule })).toMatchObject({ drawn: 0 });
    await at.county.api.packages.accept({ digest: at.villageSent });
    await at.village.api.finals.reopen({ reason: '补充' });
    const [first] = await at.village.api.risks.list({});
    if (first === undefined) throw new Error('no risks');
    const manifestation = `${first.manifestation}，金额超过规定限额`;
    await at.village.api.risks.edit({ riskId: first.id, edit: { manifestation }, reason: '补充' });
    const again = await submitTo(at.village, at.joined.box('again'));
    await importFile(at.county, again.path);
    const { id } = await at.county.api.reviews.draw({ rule });
    const newest = (await at.county.api.reviews.listDraws({})).find((one) => one.id === id);
    expect(newest?.items).toMatchObject([{ unit: VILLAGE, riskId: first.id, reasons: ['changed'] }]);
  });

  it('抽到的分派给人：进他的复核包；不存在的抽审分派不了', async () => {
    const { id } = await at.county.api.reviews.draw({ rule: onlyRandom(100) });
    await at.county.api.reviews.assignDraw({ drawId: id, units: [BUREAU], reviewer: '乙' });
    const folder = at.county.app.files.admit(at.joined.box('out'));
    const written = await at.county.api.reviews.writeBundle({ folder, reviewer: '乙', passphrase: '约定的复核口令一' });
    expect(written).toMatchObject({ units: 1 });
    const nowhere = { drawId: '00000000-0000-4000-8000-000000000003', reviewer: '乙' };
    expect(await refusal(at.county.api.reviews.assignDraw(nowhere))).toMatchObject({ code: 'ROW_NOT_FOUND' });
  });
});
