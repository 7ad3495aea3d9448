import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/core/catalogue/catalogue-of.ts';
import { demoFacts } from '../../src/core/demo/content/demo-facts.ts';
import type { Facts } from '../../src/domain/registers/facts.ts';
import { RESOURCES } from '../support/a-county.ts';
import { openTemplate } from '../support/fill-template.ts';
import { anImportingCounty, type ImportingCounty } from '../support/importing-county.ts';
import { refusal } from '../support/refusal.ts';

let county: ImportingCounty;
let box: string;
let folder: string;
beforeEach(async () => {
  county = await anImportingCounty();
  box = join(county.dir, '填报表');
  mkdirSync(box);
  folder = county.admit(box);
});
afterEach(() => county.release());

/** The county's own year: two offices, one of their names not fit for a file, two persons of one name. */
async function staff(): Promise<void> {
  const { api } = county;
  const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  await api.offices.save({
    rows: [
      { id: id(1), name: '财务/资产股', position: 0 },
      { id: id(2), name: '办公室', position: 1 },
    ],
  });
  const post = { isKey: false, isHead: false, duties: '', decidedLevel: null };
  await api.posts.save({
    rows: [
      { ...post, id: id(11), officeId: id(1), name: '出纳', position: 0 },
      { ...post, id: id(12), officeId: id(2), name: '文书', position: 1 },
      { ...post, id: id(13), officeId: id(2), name: '档案员', position: 2 },
    ],
  });
  const names = ['刘䶮', '张㛃', '张㛃'];
  await api.persons.save({ rows: names.map((name, at) => ({ id: id(21 + at), name, duty: '', position: at })) });
  const kind = 'regular' as const;
  await api.assignments.save({
    rows: names.map((_, at) => ({
      id: id(31 + at),
      postId: id(11 + at),
      personId: id(21 + at),
      kind,
      fromOn: null,
      toOn: null,
    })),
  });
}
const write = () => county.api.imports.writeTemplates({ folder, formats: ['xlsx'] });
const file = (name: string): string => join(box, `填报表_${name}.xlsx`);
/** Rows without what only the store knows. */
const words = ({ risks, measures }: Facts) => ({
  risks: risks.map(({ name, manifestation, step, category, selfLevel, number }) => ({
    name,
    manifestation,
    step,
    category,
    selfLevel,
    number,
  })),
  measures: measures.map(({ phase, text }) => ({ phase, text })),
});

describe('制作填报表', () => {
  it('每个科室、每个人一份纸质和一份电子表，文件名安全不重复', async () => {
    await staff();
    const { templates, cancelled } = await county.api.imports.writeTemplates({ folder });
    expect(cancelled).toBe(false);
    expect(templates.map(({ kind, who }) => [kind, who])).toEqual([
      ['office', '财务/资产股'],
      ['office', '办公室'],
      ['person', '刘䶮'],
      ['person', '张㛃'],
      ['person', '张㛃'],
    ]);
    const names = ['个人_刘䶮', '个人_张㛃', '个人_张㛃_2', '科室_财务资产股', '科室_办公室'];
    expect(readdirSync(box).toSorted()).toEqual(
      names.flatMap((name) => [`填报表_${name}.pdf`, `填报表_${name}.xlsx`]).toSorted(),
    );
  });

  it('类别、等级可以选，编号列隐藏', async () => {
    await staff();
    await write();
    const filled = await openTemplate(file('科室_办公室'));
    const { sheet, heading, columns } = filled.place();
    expect(sheet.getColumn(columns.get('编号') ?? 0).hidden).toBe(true);
    const level = sheet.getRow(heading + 1).getCell(columns.get('风险等级') ?? 0);
    expect(level.dataValidation.type).toBe('list');
  });

  it('还没有登记科室和人员时拒绝', async () => {
    expect(await refusal(write())).toMatchObject({ code: 'TEMPLATES_NOTHING', params: { unit: '青禾县' } });
  });
});

describe('导入填好的文件夹', () => {
  it('填好的行原样进台账，没有交的科室和个人列出', async () => {
    await staff();
    await write();
    const office = await openTemplate(file('科室_办公室'));
    office.set(0, {
      岗位: '文书',
      职权事项: '印章管理',
      环节: '用印登记',
      廉政风险点: '用印不登记',
      表现形式: '先用后补𠅤',
      风险类别: '制度机制',
      风险等级: '较高',
      前期预防: '1.用印前登记\n2.双人管章',
      中期监控: '每月核对',
    });
    office.set(2, { 廉政风险点: '代签文件', 风险等级: '较低' });
    await office.save(file('科室_办公室'));
    for (const name of ['科室_财务资产股', '个人_张㛃', '个人_张㛃_2']) rmSync(file(name));
    const { files, missing } = await county.api.imports.importFolder({ folder });
    expect(files.map(({ fileName, result, who }) => [fileName, result, who])).toEqual([
      ['填报表_个人_刘䶮.xlsx', 'unchanged', ['刘䶮']],
      ['填报表_科室_办公室.xlsx', 'taken', ['办公室']],
    ]);
    expect(missing).toEqual({ offices: ['财务/资产股'], persons: ['张㛃', '张㛃'], units: [] });
    const { risks, measures, posts, offices, powers } = await county.facts();
    const officeId = offices.find(({ name }) => name === '办公室')?.id;
    expect(risks).toMatchObject([
      {
        name: '用印不登记',
        manifestation: '先用后补𠅤',
        step: '用印登记',
        category: 'institution',
        selfLevel: { level: 1, by: '经办人', why: 'Excel 导入' },
        subject: 'post',
        postId: posts.find(({ name }) => name === '文书')?.id,
        powerId: powers[0]?.id,
      },
      // The blank cell means "no post", not the post of the row above.
      { name: '代签文件', subject: 'office', officeId, postId: null, powerId: null },
    ]);
    expect(measures.map(({ phase, text }) => [phase, text])).toEqual([
      ['prevent', '用印前登记'],
      ['prevent', '双人管章'],
      ['monitor', '每月核对'],
    ]);
  });

  it('同一份再导入一次，什么也不变', async () => {
    await staff();
    await write();
    const office = await openTemplate(file('科室_办公室'));
    office.set(0, { 廉政风险点: '用印不登记', 风险等级: '较高', 前期预防: '登记' });
    await office.save(file('科室_办公室'));
    await county.api.imports.importFolder({ folder });
    const before = county.dump();
    const { files } = await county.api.imports.importFolder({ folder });
    expect(new Set(files.map(({ result }) => result))).toEqual(new Set(['unchanged']));
    expect(county.dump()).toEqual(before);
  });

  it('预填的整年原样交回，台账一个字也不变；改动的改、新增的加，撤销后复原', async () => {
    const settings = (await county.api.tasks.get({}))?.settings;
    const unit = settings?.units.find(({ code }) => code === 'QH');
    if (settings === undefined || unit === undefined) throw new Error('no unit');
    await county.api.entries.load({ facts: demoFacts(unit, settings, catalogueOf(RESOURCES), 'spec', 40) });
    await write();
    const before = await county.facts();
    const same = await county.api.imports.importFolder({ folder });
    expect(same.files.filter(({ result }) => result !== 'unchanged')).toEqual([]);
    expect(same.missing).toEqual({ offices: [], persons: [], units: [] });
    expect(await county.facts()).toEqual(before);

    const name = readdirSync(box).find((one) => one.includes('_科室_')) ?? '';
    const office = await openTemplate(join(box, name));
    const [first] = office.rows();
    const old = before.risks.find((risk) => risk.name === first?.['廉政风险点']);
    office
      .set(0, { 表现形式: '改过的表现形式' })
      .set(office.firstBlank(), { 廉政风险点: '新找到的风险', 风险等级: '较低' });
    await office.save(join(box, name));
    const { files } = await county.api.imports.importFolder({ folder });
    const [taken] = files.filter(({ result }) => result === 'taken');
    expect(taken?.sheets[0]?.rows).toMatchObject({ added: 1, changed: 1 });
    const after = await county.facts();
    expect(after.risks).toHaveLength(before.risks.length + 1);
    const changed = after.risks.find(({ id }) => id === old?.id);
    expect([changed?.number, changed?.manifestation]).toEqual([old?.number, '改过的表现形式']);
    // Decided words are revised, not overwritten.
    expect(after.riskRevisions.filter(({ riskId }) => riskId === old?.id).at(-1)).toMatchObject({
      manifestation: old?.manifestation,
      reason: 'Excel 导入',
    });
    await county.api.imports.undo({ importId: taken?.sheets[0]?.importId ?? '' });
    expect(words(await county.facts())).toEqual(words(before));
    expect(await county.facts()).toEqual(before);
  }, 60_000);

  it('改名的文件照样认得，重复交的点名，坏文件不影响其余，临时文件不理会', async () => {
    await staff();
    await write();
    const office = await openTemplate(file('科室_办公室'));
    await office.set(0, { 廉政风险点: '甲', 风险等级: '一般' }).save(join(box, 'A改了名.xlsx'));
    await office.set(0, { 廉政风险点: '乙' }).save(join(box, 'B另一份.xlsx'));
    rmSync(file('科室_办公室'));
    writeFileSync(join(box, 'C坏的.xlsx'), 'PK\u0003\u0004坏');
    writeFileSync(join(box, 'D别的.csv'), '姓名,电话\n甲某,8021\n');
    writeFileSync(join(box, '~$打开着.xlsx'), '');
    const { files } = await county.api.imports.importFolder({ folder });
    expect(files.slice(0, 4).map(({ fileName, result, code }) => [fileName, result, code])).toEqual([
      ['A改了名.xlsx', 'taken', null],
      ['B另一份.xlsx', 'duplicate', 'IMPORT_DUPLICATE'],
      ['C坏的.xlsx', 'refused', 'SHEET_DAMAGED'],
      ['D别的.csv', 'refused', 'IMPORT_NO_TEMPLATE'],
    ]);
    expect(files[1]?.sentence).toContain('A改了名.xlsx');
    expect(files).toHaveLength(8);
    expect((await county.facts()).risks.map(({ name }) => name)).toEqual(['甲']);
  });

  it('编号列被删掉时，按表头上的单位和科室认，同名的风险点不重复', async () => {
    await staff();
    await write();
    const office = await openTemplate(file('科室_财务资产股'));
    office.set(0, { 岗位: '出纳', 廉政风险点: '超额支付', 风险等级: '较高' });
    await office.save(file('科室_财务资产股'));
    await county.api.imports.importFolder({ folder });
    const bare = office.set(0, { 表现形式: '重复付款' }).dropIds();
    await bare.save(file('科室_财务资产股'));
    const { files, missing } = await county.api.imports.importFolder({ folder });
    expect(files.find(({ fileName }) => fileName.includes('财务'))).toMatchObject({ result: 'taken' });
    expect(missing.offices).toEqual([]);
    expect((await county.facts()).risks).toMatchObject([{ name: '超额支付', manifestation: '重复付款' }]);
  });

  it('清空了的行列出，不自动删除', async () => {
    await staff();
    await write();
    const office = await openTemplate(file('科室_办公室'));
    await office.set(0, { 廉政风险点: '用印不登记', 风险等级: '较高' }).save(file('科室_办公室'));
    await county.api.imports.importFolder({ folder });
    await write();
    const again = await openTemplate(file('科室_办公室'));
    await again.set(0, { 廉政风险点: '', 风险等级: '' }).save(file('科室_办公室'));
    const { files } = await county.api.imports.importFolder({ folder });
    const left = files.flatMap(({ sheets }) => sheets.flatMap((one) => one.left));
    expect(left).toMatchObject([{ reason: 'cleared', text: '用印不登记' }]);
    expect((await county.facts()).risks).toHaveLength(1);
  });

  it('可以中途取消，已导入的留下', async () => {
    await staff();
    await write();
    const stop = new AbortController();
    const report = await county.api.imports.importFolder(
      { folder },
      {
        signal: stop.signal,
        onProgress: ({ done }) => (done === 2 ? stop.abort() : undefined),
      },
    );
    expect([report.cancelled, report.files.length]).toEqual([true, 2]);
  });

  it('也可以直接选几个文件，照选的顺序导入', async () => {
    await staff();
    await write();
    const office = await openTemplate(file('科室_办公室'));
    const picked = join(county.dir, '交来的.xlsx');
    await office.set(0, { 廉政风险点: '用印不登记' }).save(picked);
    const { files, missing } = await county.api.imports.importFolder({ files: [county.admit(picked)] });
    expect(files).toMatchObject([{ fileName: '交来的.xlsx', result: 'taken', who: ['办公室'] }]);
    expect(missing.offices).toEqual(['财务/资产股']);
    expect((await county.facts()).risks.map(({ name }) => name)).toEqual(['用印不登记']);
  });

  it('空文件夹拒绝', async () => {
    expect(await refusal(county.api.imports.importFolder({ folder }))).toMatchObject({ code: 'IMPORT_FOLDER_EMPTY' });
  });
});
