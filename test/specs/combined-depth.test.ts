/** 教育局–中心校–教学点: a middle station below a middle station; every signature inside is verified by everybody above. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childContainers } from '../../src/core/packages/container/child-containers.ts';
import type { Unit } from '../../src/domain/units/unit.ts';
import { readFileSync } from 'node:fs';
import { aUnits, type Ledger } from '../support/a-county.ts';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  folderOf,
  importFile,
  type JoinedCounty,
  joinTask,
} from '../support/joined-county.ts';

const [BUREAU, SCHOOL, SITE] = ['QH-J1', 'QH-J1-01', 'QH-J1-01-01'];
const aUnit = (code: string, name: string, level: Unit['level'], parent: string, position: number): Unit => ({
  code,
  name,
  level,
  kind: level === 'village' ? 'village' : 'school',
  parent,
  participation: 'takes-part',
  exemplarTheme: null,
  submitTo: parent,
  dueOn: null,
  predecessors: [],
  changedOn: null,
  position,
});
const units = [
  ...aUnits,
  aUnit(BUREAU, '县教育局', 'department', 'QH', 5),
  aUnit(SCHOOL, '柳溪中心校', 'department', BUREAU, 6),
  aUnit(SITE, '上湾教学点', 'department', SCHOOL, 7),
];

let joined: JoinedCounty;
let county: Ledger;
let bureau: Ledger;
let school: Ledger;
let site: Ledger;

const enrolled = async (at: JoinedCounty, code: string): Promise<Ledger> => {
  const unit = await at.stranger(code);
  const request = await unit.api.packages.writeEnrol({ folder: folderOf(unit, at.box('enrol')), receivers: ['QH'] });
  await importFile(at.county, request.path);
  await checkSeal(at.county, unit);
  return unit;
};
const submit = async (unit: Ledger, code: string, isCollecting = true) => {
  await unit.api.entries.load({ facts: factsOf({ ...joined.settings, units }, code) });
  await unit.api.finals.lock({});
  const folder = folderOf(unit, joined.box(`up-${code}`));
  return unit.api.packages.submit({ folder, withForms: false, ...(isCollecting ? { below: { missing: [] } } : {}) });
};

beforeAll(async () => {
  joined = await aJoinedCounty({
    prepare: async (at) => {
      await at.county.api.tasks.save({ settings: { ...at.settings, units } });
      bureau = await enrolled(at, BUREAU);
      school = await enrolled(at, SCHOOL);
    },
  });
  county = joined.county;
  await joinTask(joined, bureau);
  await joinTask(joined, school);
  site = await joined.join(SITE);
});
afterAll(() => joined.close());

describe('三级汇总上报', () => {
  let fromSite: { path: string; digest: string };
  let fromSchool: { path: string; digest: string };
  let fromBureau: { path: string; digest: string };

  it('教学点报中心校，中心校核对印章后汇总上报', async () => {
    fromSite = await submit(site, SITE, false);
    await importFile(school, fromSite.path);
    await school.api.seals.check({ code: (await site.api.keys.get({})).signCode ?? '', checkedBy: '沈一禾' });
    await school.api.packages.accept({ digest: fromSite.digest });
    fromSchool = await submit(school, SCHOOL);
    expect((await school.api.packages.children({ digest: fromSchool.digest })).children).toMatchObject([
      { unit: SITE, digest: fromSite.digest, isIncluded: true },
    ]);
  });

  it('教育局逐份验签；中心校核对过的教学点不必再核对', async () => {
    const { files } = await bureau.api.packages.importAll({ files: [bureau.app.files.admit(fromSchool.path)] });
    expect(files).toMatchObject([
      { result: 'taken-over', type: 'combined', unit: SCHOOL, authenticity: 'pass' },
      { result: 'taken-over', type: 'submission', unit: SITE },
    ]);
    expect(await bureau.api.seals.list({ unit: SITE })).toMatchObject([
      { state: 'checked', checkedBy: '柳溪中心校 沈一禾' },
    ]);
    await bureau.api.packages.accept({ digest: fromSchool.digest, withChildren: true });
    const states = new Map(
      (await bureau.api.packages.list({ direction: 'in' })).map(({ unit, state }) => [unit, state]),
    );
    expect([states.get(SCHOOL), states.get(SITE)]).toEqual(['accepted', 'accepted']);
  });

  it('县里收到的最里层还是教学点的原件，一个字节不差', async () => {
    fromBureau = await submit(bureau, BUREAU);
    const { files } = await county.api.packages.importAll({ files: [county.app.files.admit(fromBureau.path)] });
    expect(files.map(({ unit, type, result }) => [unit, type, result])).toEqual([
      [BUREAU, 'combined', 'taken-over'],
      [SCHOOL, 'combined', 'taken-over'],
      [SITE, 'submission', 'taken-over'],
    ]);
    const signed = async (at: Ledger, digest: string): Promise<Buffer> => {
      const { path } = await at.api.packages.writeSigned({ digest, folder: folderOf(at, joined.box('signed')) });
      return readFileSync(path);
    };
    const [inSchool] = [...childContainers(await signed(county, fromSchool.digest))];
    expect(inSchool?.path).toBe(`children/${SITE}_1.lfa`);
    expect(inSchool?.bytes.equals(await signed(school, fromSite.digest))).toBe(true);
  });

  it('县里据中心校的担保签发教学点的证书，自下而上连同接受，汇总计入三级', async () => {
    expect(await county.api.seals.previewVouched({ spotPercent: 0 })).toMatchObject([
      { unit: SITE, voucher: { by: SCHOOL } },
    ]);
    await county.api.seals.certifyVouched({ spotPercent: 0 });
    await county.api.packages.accept({ digest: fromBureau.digest, withChildren: true });
    const { rows } = await county.api.rollup.get({});
    const risksOf = (code: string) =>
      rows.find(({ unitCode, kind }) => unitCode === code && kind === 'unit')?.totals?.['risks'];
    expect([BUREAU, SCHOOL, SITE].map((code) => (risksOf(code) ?? 0) > 0)).toEqual([true, true, true]);
  });
});
