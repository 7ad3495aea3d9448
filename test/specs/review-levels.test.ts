/** Reviewers propose different levels: shown, settled, sent down; opinions that are not finished. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RiskId } from '../../src/domain/ids.ts';
import type { Ledger } from '../support/a-county.ts';
import { folderOf, importFile } from '../support/joined-county.ts';
import { aReceivedCounty, type ReceivedCounty, VILLAGE } from '../support/received-county.ts';
import { refusal } from '../support/refusal.ts';

let at: ReceivedCounty;
let county: Ledger;

beforeAll(async () => {
  at = await aReceivedCounty();
  ({ county } = at);
});
afterAll(() => at.joined.close());

describe('建议的等级不一样', () => {
  const lineOf = async () => (await county.api.tracking.list({})).find(({ unit }) => unit === VILLAGE);
  const settle = (riskId: RiskId, level: number) =>
    county.api.reviews.settleLevel({ digest: at.villageSent, riskId, level, why: '看了合同，金额大' });
  const points = async () => {
    const [first, second] = await county.api.approvals.list({ unit: VILLAGE });
    if (first === undefined || second === undefined) throw new Error('no risks');
    return [first.riskId, second.riskId] as const;
  };

  it('列出各人提的等级，裁定以前不能批量接受；没有分歧的、没有这一级的不裁定', async () => {
    const [first, second] = await points();
    for (const [operator, level] of [['甲', 1] as const, ['经办人', 2] as const]) {
      await county.api.ledgers.changeOperator({ operator });
      const levels = [{ riskId: first, level, why: '看法不同' }];
      await county.api.reviews.save({ digest: at.villageSent, verdict: 'accept', levels });
    }
    expect(await county.api.reviews.get({ digest: at.villageSent })).toMatchObject({
      contradictions: [
        {
          about: 'level',
          riskId: first,
          said: [
            { reviewer: '甲', level: 1 },
            { reviewer: '经办人', level: 2 },
          ],
        },
      ],
      levelSettlements: [],
      isDisputed: true,
    });
    expect(await lineOf()).toMatchObject({ isDisputed: true });
    expect(await county.api.tracking.previewAcceptAll({ units: [VILLAGE] })).toMatchObject([{ why: 'reviews-differ' }]);
    expect(await refusal(settle(second, 1))).toMatchObject({ code: 'REVIEW_LEVEL_AGREED' });
    expect(await refusal(settle(first, 4))).toMatchObject({ code: 'RISK_LEVEL_UNKNOWN' });
    expect(await county.api.risks.approvedLevels({ unit: VILLAGE })).toEqual([]);
  });

  it('裁定的等级就是核定等级，随核定通知到村里', async () => {
    const [first] = await points();
    await settle(first, 1);
    const page = await county.api.reviews.get({ digest: at.villageSent });
    expect(page).toMatchObject({
      levelSettlements: [{ riskId: first, level: 1, why: '看了合同，金额大', operator: '经办人' }],
      isDisputed: false,
    });
    expect(await lineOf()).toMatchObject({ isDisputed: false });
    expect(await county.api.approvals.listNotices({})).toMatchObject([{ unit: VILLAGE, levels: 1, changed: 1 }]);
    const box = at.joined.box('notices');
    const { written } = await county.api.approvals.writeNotices({ folder: folderOf(county, box) });
    expect(written).toMatchObject([{ unit: VILLAGE, error: null }]);
    const [folder = ''] = readdirSync(box);
    const [file = ''] = readdirSync(join(box, folder));
    expect(await importFile(at.village, join(box, folder, file))).toMatchObject({
      result: 'taken-over',
      type: 'notice',
    });
    expect(await at.village.api.risks.approvedLevels({})).toMatchObject([
      { riskId: first, level: 1, by: '经办人', why: '看了合同，金额大' },
    ]);
  });

  it('后来又有意见，分歧重新打开；核定过的等级在重新裁定以前不变', async () => {
    const [first] = await points();
    await county.api.reviews.save({
      digest: at.villageSent,
      verdict: 'return',
      levels: [{ riskId: first, level: 3, why: '再看一次' }],
    });
    expect(await county.api.reviews.get({ digest: at.villageSent })).toMatchObject({
      levelSettlements: [],
      isDisputed: true,
    });
    expect(await county.api.risks.approvedLevels({ unit: VILLAGE })).toMatchObject([{ riskId: first, level: 1 }]);
  });
});

describe('写了一半的复核意见', () => {
  it('收起、关掉都留着，各人看各人的；保存成意见以后不再是草稿，接着改看得到原来的', async () => {
    const { api } = county;
    const digest = at.bureauSent;
    expect(await api.reviews.getDraft({ digest })).toBeNull();
    const draft = {
      verdict: 'return' as const,
      note: '写到一半',
      remarks: [{ riskId: '', text: '' }],
      levels: [{ riskId: '', level: 1, why: '' }],
    };
    await api.reviews.saveDraft({ digest, draft });
    expect(await api.reviews.getDraft({ digest })).toEqual({ draft, isBegun: true });
    await api.ledgers.changeOperator({ operator: '丙' });
    expect(await api.reviews.getDraft({ digest })).toBeNull();
    await api.ledgers.changeOperator({ operator: '经办人' });
    await api.reviews.save({ digest, verdict: 'accept', note: '写完了' });
    expect(await api.reviews.getDraft({ digest })).toEqual({
      draft: { verdict: 'accept', note: '写完了', remarks: [], levels: [] },
      isBegun: false,
    });
    await api.reviews.saveDraft({ digest, draft });
    await api.reviews.dropDraft({ digest });
    expect(await api.reviews.getDraft({ digest })).toMatchObject({ isBegun: false });
  });
});
