/** 汇总上报: a township's package with its villages' originals inside, verified, accepted and taken back at the county. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  fillAndSubmit,
  folderOf,
  importFile,
  type JoinedCounty,
  joinTask,
  submitTo,
} from '../support/joined-county.ts';
import type { Ledger } from '../support/a-county.ts';
import { childContainers } from '../../src/core/packages/container/child-containers.ts';
import { childrenPath } from '../../src/core/packages/combined-bodies.ts';
import type { ChildList } from '../../src/domain/packages/combined.ts';
import { dumpLedger, refusalTables } from '../support/ledger-dump.ts';
import { rebuilt } from '../support/rebuilt-package.ts';
import { refusal } from '../support/refusal.ts';

const TOWN = 'QH-01';
const [FIRST, SECOND] = ['QH-01-01', 'QH-01-02'];
let joined: JoinedCounty;
let county: Ledger;
let town: Ledger;
let village: Ledger;
let original: { path: string; digest: string };
let combined: { path: string; digest: string; fileName: string };

const enrol = async (at: JoinedCounty): Promise<void> => {
  town = await at.stranger(TOWN);
  const request = await town.api.packages.writeEnrol({ folder: folderOf(town, at.box('enrol')), receivers: ['QH'] });
  await importFile(at.county, request.path);
  await checkSeal(at.county, town);
};
beforeAll(async () => {
  joined = await aJoinedCounty({ prepare: enrol });
  county = joined.county;
  await joinTask(joined, town);
  village = await joined.join(FIRST);
  await town.api.entries.load({ facts: factsOf(joined.settings, TOWN) });
  await town.api.finals.lock({});
});
afterAll(() => joined.close());

const late = { unit: SECOND, reason: '村“两委”换届', promisedOn: '2026-12-10' };
const submitWith = (below: { missing: (typeof late)[]; onlyChanged?: boolean }) =>
  town.api.packages.submit({ folder: folderOf(town, joined.box('town')), withForms: false, below });
const codeOf = async (call: Promise<unknown>): Promise<unknown> => {
  const { code, params } = await refusal(call);
  return [code, params];
};
const keyCodeOf = async (unit: Ledger): Promise<string> => (await unit.api.keys.get({})).signCode ?? '';

describe('乡镇收村', () => {
  it('村的首份包待核对；乡镇照盖章的封面核对编码后才能接受，只担保不发证', async () => {
    original = await fillAndSubmit(joined, village, FIRST);
    expect(await importFile(town, original.path)).toMatchObject({ result: 'taken-over', authenticity: 'pending' });
    expect(await codeOf(town.api.packages.accept({ digest: original.digest }))).toEqual([
      'PACKAGE_PENDING',
      { unit: FIRST },
    ]);
    expect(await town.api.seals.check({ code: await keyCodeOf(village), checkedBy: '沈一禾' })).toEqual({
      unit: FIRST,
      state: 'checked',
    });
    expect(await town.api.seals.list({ unit: FIRST })).toMatchObject([{ state: 'checked', checkedBy: '沈一禾' }]);
    await town.api.packages.accept({ digest: original.digest });
  });

  it('没有接受也没写明缺报的，报不上去；有的不能写成缺报', async () => {
    expect(await codeOf(submitWith({ missing: [] }))).toEqual(['CHILDREN_OPEN', { units: '下湾村' }]);
    expect(await codeOf(submitWith({ missing: [late, { ...late, unit: FIRST }] }))).toEqual([
      'CHILD_NOT_MISSING',
      { unit: '上湾村' },
    ]);
    expect(await codeOf(submitWith({ missing: [late, { ...late, unit: 'QH-B1' }] }))).toEqual([
      'UNIT_NOT_BELOW',
      { unit: 'QH-B1' },
    ]);
    expect(await town.api.packages.list({ direction: 'out' })).toMatchObject([{ type: 'enrol' }]);
  });

  it('报前看得到每个村：已接受、缺报', async () => {
    expect(await town.api.packages.previewBelow({})).toMatchObject([
      { unit: FIRST, accepted: { digest: original.digest, seq: 1 }, wasSent: false },
      { unit: SECOND, accepted: null, isOnBehalf: false },
    ]);
  });

  it('汇总包里村的原件一个字节不差', async () => {
    combined = await submitWith({ missing: [late] });
    const [sent] = (await town.api.packages.list({ direction: 'out' })).filter(({ type }) => type === 'combined');
    // The request for a certificate went before it, and does not count as a submission.
    expect(sent).toMatchObject({ type: 'combined', seq: 2, submissionNo: 1, digest: combined.digest });
    expect(combined.fileName).toContain('_第1次_汇总_');
    const opened = await county.api.packages.unwrap({
      file: county.app.files.admit(combined.path),
      folder: folderOf(county, joined.box('open')),
      name: 'town.lfa',
    });
    const inner = [...childContainers(readFileSync(opened.path))];
    const signed = await town.api.packages.writeSigned({
      digest: original.digest,
      folder: folderOf(town, joined.box('open')),
    });
    expect(inner.map(({ path }) => path)).toEqual([`children/${FIRST}_1.lfa`]);
    expect(inner[0]?.bytes.equals(readFileSync(signed.path))).toBe(true);
  });

  it('报上去以后，村的接受撤不回来', async () => {
    expect(await codeOf(town.api.packages.takeBack({ digest: original.digest, reason: '看错' }))).toEqual([
      'CHILD_SENT_UP',
      { unit: FIRST },
    ]);
  });
});

describe('县里收汇总包', () => {
  it('清单与所附的包不符、原件被调换：整包不收，台账一行不动', async () => {
    const before = dumpLedger(county.file, refusalTables);
    const forged = await rebuilt(
      { county, sender: town, digest: combined.digest },
      ({ put, json }) => {
        const list = json<ChildList>(childrenPath);
        put(childrenPath, { ...list, included: [] });
      },
      { folder: joined.box('forged'), name: 'list.lfa' },
    );
    expect(await importFile(county, forged.path)).toMatchObject({ result: 'refused', code: 'E_SCHEMA' });
    expect(dumpLedger(county.file, refusalTables)).toEqual(before);
  });

  it('清单写着别的摘要：只有那个村不收，乡镇自己的收下', async () => {
    const place = await joined.stranger('QH', 'second-county');
    await place.close();
    const forged = await rebuilt(
      { county, sender: town, digest: combined.digest },
      ({ put, json }) => {
        const list = json<ChildList>(childrenPath);
        put(childrenPath, { ...list, included: list.included.map((one) => ({ ...one, digest: 'f'.repeat(64) })) });
      },
      { folder: joined.box('forged'), name: 'digest.lfa' },
    );
    const { files } = await county.api.packages.importAll({ files: [county.app.files.admit(forged.path)] });
    expect(files).toMatchObject([
      { result: 'taken-over', type: 'combined', unit: TOWN },
      { result: 'refused', code: 'E_SCHEMA', params: { path: `children/${FIRST}_1.lfa` } },
    ]);
  });

  it('每个村各验各的签名，各是一份包；再导入都说已有', async () => {
    const read = () => county.api.packages.importAll({ files: [county.app.files.admit(combined.path)] });
    expect((await read()).files).toMatchObject([
      { result: 'taken-over', type: 'combined', unit: TOWN, seq: 2 },
      { result: 'taken-over', type: 'submission', unit: FIRST, seq: 1, authenticity: 'pending' },
    ]);
    expect((await read()).files.map(({ result }) => result)).toEqual(['known', 'known']);
    expect(await county.api.packages.children({ digest: combined.digest })).toEqual({
      children: [{ unit: FIRST, seq: 1, digest: original.digest, isIncluded: true }],
      missing: [late],
    });
  });
});

describe('担保和接受', () => {
  it('两份相互冲突的汇总包先选定一份', async () => {
    const forks = async () =>
      (await county.api.packages.list({ unit: TOWN, cycle: '2026' })).filter(({ findings }) =>
        findings.some(({ code }) => code === 'P_FORK'),
      );
    expect(await forks()).toHaveLength(2);
    await county.api.packages.choose({ digest: combined.digest });
    expect(await forks()).toEqual([]);
  });

  it('下级没有接受，汇总包不能接受；村的密钥没有证书，连下级一起也不行', async () => {
    expect(await codeOf(county.api.packages.accept({ digest: combined.digest }))).toEqual([
      'CHILDREN_NOT_ACCEPTED',
      { units: '上湾村' },
    ]);
    expect(await codeOf(county.api.packages.accept({ digest: combined.digest, withChildren: true }))).toEqual([
      'PACKAGE_PENDING',
      { unit: FIRST },
    ]);
    expect((await county.api.packages.list({ unit: TOWN, cycle: '2026' })).map(({ state }) => state)).not.toContain(
      'accepted',
    );
  });

  it('据乡镇担保签发证书，抽查到的留下看原件', async () => {
    const keyCode = await keyCodeOf(village);
    expect(await county.api.seals.previewVouched({ spotPercent: 0 })).toMatchObject([
      { unit: FIRST, keyCode, voucher: { by: TOWN, checkedBy: '沈一禾' }, isSpotChecked: false },
    ]);
    expect(await county.api.seals.certifyVouched({ spotPercent: 100 })).toEqual({ certified: [], spotChecks: [FIRST] });
    expect(await county.api.seals.certifyVouched({ spotPercent: 0 })).toEqual({ certified: [FIRST], spotChecks: [] });
    expect(await county.api.seals.list({ unit: FIRST })).toMatchObject([
      { state: 'certified', checkedBy: '柳溪镇 沈一禾' },
    ]);
  });

  it('连下级一起接受；撤回只能从上往下', async () => {
    await county.api.packages.accept({ digest: combined.digest, withChildren: true });
    const states = new Map((await county.api.tracking.list({})).map(({ unit, state }) => [unit, state]));
    expect([states.get(TOWN), states.get(FIRST)]).toEqual(['accepted', 'accepted']);
    expect(await codeOf(county.api.packages.takeBack({ digest: original.digest, reason: '复核' }))).toEqual([
      'PARENT_ACCEPTED',
      { unit: TOWN },
    ]);
    await county.api.packages.takeBack({ digest: combined.digest, reason: '复核' });
    expect(await codeOf(county.api.packages.takeBack({ digest: combined.digest, reason: '复核' }))).toEqual([
      'PACKAGE_NOT_ACCEPTED',
      { unit: TOWN },
    ]);
    await county.api.packages.takeBack({ digest: original.digest, reason: '复核' });
    await county.api.packages.accept({ digest: combined.digest, withChildren: true });
  });

  it('缺报的村记着原因和日期，不当作零', async () => {
    const line = (await county.api.tracking.list({})).find(({ unit }) => unit === SECOND);
    expect(line).toMatchObject({
      state: 'not-submitted',
      missing: { reason: late.reason, promisedOn: late.promisedOn, by: TOWN },
    });
    const { rows } = await county.api.rollup.get({});
    expect(rows.find(({ unitCode }) => unitCode === SECOND)?.totals ?? null).toBe(null);
  });
});

describe('补报', () => {
  it('只装新的，报过的写名称和摘要；县里接上以前收到的', async () => {
    const second = await joined.join(SECOND);
    const sent = await fillAndSubmit(joined, second, SECOND);
    await importFile(town, sent.path);
    await town.api.seals.check({ code: await keyCodeOf(second) });
    await town.api.packages.accept({ digest: sent.digest });
    const supplement = await submitWith({ missing: [], onlyChanged: true });
    const { files } = await county.api.packages.importAll({ files: [county.app.files.admit(supplement.path)] });
    expect(files.map(({ unit, result }) => `${unit} ${result}`)).toEqual([
      `${TOWN} taken-over`,
      `${SECOND} taken-over`,
    ]);
    expect((await county.api.packages.children({ digest: supplement.digest })).children).toMatchObject([
      { unit: FIRST, digest: original.digest, isIncluded: false },
      { unit: SECOND, isIncluded: true },
    ]);
    await county.api.seals.certifyVouched({ spotPercent: 0 });
    await county.api.packages.accept({ digest: supplement.digest, withChildren: true });
    const lines = await county.api.tracking.list({});
    expect(lines.filter(({ unit }) => unit.startsWith(TOWN)).map(({ state }) => state)).toEqual([
      'accepted',
      'accepted',
      'accepted',
    ]);
    expect(lines.find(({ unit }) => unit === SECOND)).toMatchObject({ missing: null });
  });

  it('只有自己一年的包照旧可报', async () => {
    const own = await submitTo(town, joined.box('own'));
    expect(await importFile(county, own.path)).toMatchObject({ result: 'taken-over', type: 'submission' });
    expect(join(own.path)).toMatch(/上报/u);
  });
});
