import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../support/a-county.ts';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  fillAndSubmit,
  importFile,
  type JoinedCounty,
  submitTo,
} from '../support/joined-county.ts';
import { refusal } from '../support/refusal.ts';

const CODE = 'QH-B1';
let joined: JoinedCounty;
let county: Ledger;
let unit: Ledger;
let first: { digest: string; path: string };
let second: { digest: string; path: string };

beforeAll(async () => {
  joined = await aJoinedCounty();
  county = joined.county;
  unit = await joined.join(CODE);
  first = await fillAndSubmit(joined, unit, CODE);
  await importFile(county, first.path);
  await checkSeal(county, unit);
  await county.api.packages.accept({ digest: first.digest });
  await unit.api.finals.reopen({ reason: '补充' });
  const [risk] = await unit.api.risks.list({});
  const [person] = await unit.api.persons.list({});
  if (risk === undefined || person === undefined) throw new Error('an empty year');
  await unit.api.risks.edit({ riskId: risk.id, edit: { manifestation: '验收不到现场，凭照片签字' }, reason: '更准确' });
  await unit.api.persons.save({ rows: [{ ...person, duty: '四级主任科员' }] });
  second = await submitTo(unit, joined.box('up'));
  await importFile(county, second.path);
});
afterAll(() => joined.close());

const stateOf = async () => (await county.api.tracking.list({})).find((line) => line.unit === CODE);

describe('已接受的数字锁住', () => {
  it('后来的一份待确认，计入汇总的仍是已接受的', async () => {
    expect(await stateOf()).toMatchObject({ state: 'to-confirm', digest: second.digest, acceptedDigest: first.digest });
  });

  it('与已接受的逐项比较：哪一行、哪一项、从什么改成什么', async () => {
    const [risk] = factsOf(joined.settings, CODE).risks;
    const page = await county.api.packages.previewDifference({ digest: second.digest });
    expect(page).toMatchObject({
      package: { seq: 2, isAccepted: false },
      against: { digest: first.digest, seq: 1, isAccepted: true },
      counts: [
        { register: 'persons', changed: 1, added: 0, removed: 0 },
        { register: 'risks', changed: 1 },
        { register: 'riskRevisions', added: 1 },
      ],
      total: 3,
    });
    const changed = page.rows.find(({ register }) => register === 'risks');
    expect(changed?.title).toContain(risk?.number);
    expect(changed?.fields).toContainEqual({
      label: '表现形式',
      from: risk?.manifestation,
      to: '验收不到现场，凭照片签字',
    });
    expect(page.rows[0]?.fields).toEqual([expect.objectContaining({ label: '职务', to: '四级主任科员' })]);
  });

  it('按表、按变化筛选，一页一页地看', async () => {
    const { digest } = second;
    const added = await county.api.packages.previewDifference({ digest, change: 'added' });
    expect(added).toMatchObject({ total: 1, rows: [{ register: 'riskRevisions' }] });
    const persons = await county.api.packages.previewDifference({ digest, register: 'persons' });
    expect(persons.total).toBe(1);
    const later = await county.api.packages.previewDifference({ digest, offset: 2, limit: 1 });
    expect(later).toMatchObject({ total: 3, rows: [{ register: 'riskRevisions' }] });
  });

  it('没有可比的，全部是新增；不认识的、不是报送的说明原因', async () => {
    const only = await county.api.packages.previewDifference({ digest: first.digest, against: first.digest });
    expect(only).toMatchObject({ counts: [], total: 0 });
    const all = await county.api.packages.previewDifference({ digest: first.digest, against: second.digest });
    expect(all.counts).toContainEqual(expect.objectContaining({ register: 'riskRevisions', removed: 1 }));
    expect(await refusal(county.api.packages.previewDifference({ digest: 'a'.repeat(64) }))).toMatchObject({
      code: 'PACKAGE_UNKNOWN',
    });
  });

  it('接受新的一份以后，状态是已接受', async () => {
    await county.api.packages.accept({ digest: second.digest });
    expect(await stateOf()).toMatchObject({ state: 'accepted', acceptedDigest: second.digest });
    const page = await county.api.packages.previewDifference({ digest: second.digest });
    expect(page.against).toMatchObject({ digest: first.digest, isAccepted: false });
  });
});
