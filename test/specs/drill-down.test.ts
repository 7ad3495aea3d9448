/** From a figure to the risk points, to one of them whole, to its package and signature. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CountedCounty, aCountedCounty } from '../support/counted-county.ts';
import { refusal } from '../support/refusal.ts';

let county: CountedCounty;
beforeAll(async () => {
  county = await aCountedCounty();
});
afterAll(() => county.joined.close());

const api = () => county.joined.county.api;

describe('从数到签名', () => {
  it('每一格点下去，列出的风险点就是那一格的数', async () => {
    const table = await api().cross.get({
      definition: {
        rows: 'area',
        columns: 'level',
        figure: 'risks',
        show: 'count',
        filters: {},
        zeros: true,
        sort: null,
      },
    });
    for (const { key, line } of table.rows)
      for (const [at, column] of table.columns.entries()) {
        const conditions = [
          { dimension: 'area' as const, keys: [key] },
          ...(column.key === '*' ? [] : [{ dimension: 'level' as const, keys: [column.key] }]),
        ];
        const { total, rows } = await api().cross.listRisks({ conditions });
        expect([key, column.key, total]).toEqual([key, column.key, line?.counts[at]]);
        expect(rows).toHaveLength(total);
      }
  });

  it('分页：一段一段，不重不漏', async () => {
    const all = await api().cross.listRisks({ conditions: [] });
    const pages = [];
    for (let offset = 0; offset < all.total; offset += 3)
      pages.push(...(await api().cross.listRisks({ conditions: [], offset, limit: 3 })).rows);
    expect(pages).toEqual(all.rows);
  });

  it('一个风险点的全文和措施，与报上来的一样', async () => {
    const facts = county.accepted.get('QH-01-01');
    const [first] = (await api().cross.listRisks({ conditions: [{ dimension: 'unit', keys: ['QH-01-01'] }] })).rows;
    if (facts === undefined || first === undefined) throw new Error('nothing was accepted');
    const whole = await api().cross.getRisk({ snapshotId: first.snapshotId, riskId: first.id });
    const linked = facts.measureRisks.flatMap(({ riskId, measureId }) => (riskId === first.id ? measureId : []));
    expect(whole.risk).toEqual(facts.risks.find(({ id }) => id === first.id));
    expect(whole.measures.map(({ id }) => id).toSorted()).toEqual(linked.toSorted());
    expect(linked.length).toBeGreaterThan(0);
  });

  it('数据包：编号、摘要、签名人、印鉴码、谁在纸上核对过', async () => {
    const [first] = (await api().cross.listRisks({ conditions: [{ dimension: 'unit', keys: ['QH-B1'] }] })).rows;
    expect(first?.digest).toBe(county.digests.get('QH-B1'));
    const [key] = await api().seals.list({ unit: 'QH-B1' });
    expect(await api().cross.getOrigin({ digest: first?.digest ?? '' })).toMatchObject({
      unit: 'QH-B1',
      seq: 1,
      state: 'accepted',
      authenticity: 'pass',
      signer: { keyCode: key?.keyCode, serial: key?.serial, checkedBy: '经办人', checkedOn: '2026-11-20' },
      enclosing: [],
    });
  });

  it('没有的风险点、没有的数据包，说没有', async () => {
    expect(await refusal(api().cross.getRisk({ snapshotId: 1, riskId: 'x' }))).toMatchObject({ code: 'ROW_NOT_FOUND' });
    const call = api().cross.getOrigin({ digest: '0'.repeat(64) });
    expect(await refusal(call)).toMatchObject({ code: 'PACKAGE_UNKNOWN' });
  });
});
