import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '../../src/domain/ids.ts';
import type { Ledger } from '../support/a-county.ts';
import {
  aJoinedCounty,
  checkSeal,
  fillAndSubmit,
  folderOf,
  importFile,
  type JoinedCounty,
  submitTo,
} from '../support/joined-county.ts';
import { refusal } from '../support/refusal.ts';

let joined: JoinedCounty;
let county: Ledger;
let bureau: Ledger;
let firstId: string;

async function takeIn(path: string, digest: string): Promise<void> {
  await importFile(county, path);
  await checkSeal(county, bureau);
  await county.api.packages.accept({ digest });
}

beforeAll(async () => {
  joined = await aJoinedCounty();
  county = joined.county;
  bureau = await joined.join('QH-B1');
}, 60_000);
afterAll(() => joined.close());

const box = (name: string): string => folderOf(county, joined.box(name));
const totalOf = (rows: Awaited<ReturnType<Ledger['api']['reports']['get']>>['rows']) =>
  rows.find(({ kind }) => kind === 'total');

describe('报表快照', () => {
  it('还没有可以计入的报送时不能固定，说明原因', async () => {
    expect(await refusal(county.api.reports.freeze({ name: '年报' }))).toMatchObject({ code: 'REPORT_EMPTY' });
  });

  it('固定下来的数字、编码、时间、经办人都在；与现在的数没有差别', async () => {
    const { path, digest } = await fillAndSubmit(joined, bureau, 'QH-B1');
    await takeIn(path, digest);
    const frozen = await county.api.reports.freeze({ name: '2026 年度汇总（上报市里）' });
    firstId = frozen.id;
    expect(await county.api.reports.list({})).toMatchObject([
      { id: frozen.id, name: '2026 年度汇总（上报市里）', code: frozen.code, frozenBy: '经办人', voidAt: null },
    ]);
    const { rows, changes, sources } = await county.api.reports.get({ id: frozen.id });
    expect(changes).toEqual([]);
    expect(sources).toMatchObject([{ unitName: '县水务局', digest, seq: 1 }]);
    expect(rows.flatMap(({ changed }) => changed)).toEqual([]);
    expect(totalOf(rows)?.frozen?.['risks']).toBe(8);
  });

  it('以后的变化列在旁边：哪一格、现在是多少、哪个单位的哪一次报送', async () => {
    await bureau.api.finals.reopen({ reason: '补充' });
    await bureau.api.persons.save({
      rows: [{ id: '00000000-0000-4000-8000-00000000abcd' as PersonId, name: '新来', duty: '', position: 99 }],
    });
    const { path, digest } = await submitTo(bureau, joined.box('第二次'));
    await importFile(county, path);
    await county.api.packages.accept({ digest });
    const { rows, changes } = await county.api.reports.get({ id: firstId });
    expect(changes).toMatchObject([
      { unitName: '县水务局', before: { kind: 'package', seq: 1 }, now: { kind: 'package', seq: 2, digest } },
    ]);
    const total = totalOf(rows);
    expect(total?.changed).toEqual(['persons']);
    expect((total?.now?.['persons'] ?? 0) - (total?.frozen?.['persons'] ?? 0)).toBe(1);
  });

  it('再打印与当时逐字节相同，虽然现在的数变了', async () => {
    const print = async (name: string) => {
      const { paths } = await county.api.reports.print({ id: firstId, folder: box(name), formats: ['pdf', 'xlsx'] });
      return paths.map((path) => readFileSync(path));
    };
    const [one, two] = [await print('甲'), await print('乙')];
    expect(one).toHaveLength(2);
    expect(one).toEqual(two);
  });

  it('编码在纸上，核对时说是哪一份快照、之后变了什么', async () => {
    const [report] = await county.api.reports.list({});
    const found = await county.api.reports.findCode({ code: report?.code ?? '' });
    expect(found?.reports).toMatchObject([{ id: firstId, name: '2026 年度汇总（上报市里）' }]);
    expect(found?.changes).toHaveLength(1);
  });

  it('不能删除也不能改，只能写明原因作废，作废后仍可查看；不能作废两次', async () => {
    await county.api.reports.void({ id: firstId, reason: '口径有误，另行上报' });
    expect(await county.api.reports.list({})).toMatchObject([
      { id: firstId, voidReason: '口径有误，另行上报', voidBy: '经办人' },
    ]);
    expect((await county.api.reports.get({ id: firstId })).rows.length).toBeGreaterThan(0);
    expect(await refusal(county.api.reports.void({ id: firstId, reason: '再来' }))).toMatchObject({
      code: 'REPORT_VOID',
      params: { name: '2026 年度汇总（上报市里）' },
    });
    expect(await refusal(county.api.reports.get({ id: '00000000-0000-4000-8000-000000000000' }))).toMatchObject({
      code: 'REPORT_UNKNOWN',
    });
  });
});
