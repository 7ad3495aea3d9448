/** From a figure to the risk points, to one of them whole, to its package and signature. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CountedCounty, aCountedCounty } from '../support/counted-county.ts';
import { opensslCommands } from '../../src/text/screens/cross.ts';
import { folderOf } from '../support/joined-county.ts';
import { refusal } from '../support/refusal.ts';

const hasTools = ['openssl', 'unzip', 'sha256sum'].every((tool) => spawnSync(tool, ['--version']).error === undefined);
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

  it.skipIf(!hasTools)('导出的签名原件，用页面上写的命令在别处验得过', async () => {
    const digest = county.digests.get('QH-B1') ?? '';
    const folder = county.joined.box('signed');
    const written = await api().cross.writeOriginal({ digest, folder: folderOf(county.joined.county, folder) });
    const [path = ''] = written.paths;
    expect(written.files.map(({ name }) => name)).toEqual(['QH-B1_2026_1.lfa', 'unit.pem', 'root.pem']);
    const said = execFileSync('sh', ['-ec', opensslCommands(basename(path))], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(said.toString()).toContain(digest);
    const xml = join(folder, 'yuanjian', 'META-INF', 'ASiCManifest001.xml');
    writeFileSync(xml, readFileSync(xml, 'latin1').replace('Rootfile="true"', 'Rootfile="trne"'), 'latin1');
    const again = opensslCommands(basename(path)).split('\n').slice(1).join('\n');
    expect(() => execFileSync('sh', ['-ec', again], { cwd: folder, stdio: 'ignore' })).toThrow(/sh/u);
  });

  it('没有的风险点、没有的数据包，说没有', async () => {
    expect(await refusal(api().cross.getRisk({ snapshotId: 1, riskId: 'x' }))).toMatchObject({ code: 'ROW_NOT_FOUND' });
    const call = api().cross.getOrigin({ digest: '0'.repeat(64) });
    expect(await refusal(call)).toMatchObject({ code: 'PACKAGE_UNKNOWN' });
  });
});
