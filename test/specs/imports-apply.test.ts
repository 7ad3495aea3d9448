import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorSentence } from '../../src/text/errors.ts';
import { anImportingCounty, importFixtures, type ImportingCounty } from '../support/importing-county.ts';
import { refusal } from '../support/refusal.ts';

let county: ImportingCounty;
beforeEach(async () => {
  county = await anImportingCounty();
});
afterEach(() => county.release());
const heads = '序号,科室,岗位,职权事项,风险点,表现形式,风险等级,防控措施,制度依据,责任人,完成时限,联系方式';

describe('预览', () => {
  it('没有打开台账也能看；每个非空行一条，表头也在内', async () => {
    await county.api.ledgers.close({});
    const shown = await county.api.imports.preview({ file: county.fixture('risks-utf8.csv') });
    expect(shown.mapping?.columns).toContain('riskName');
    expect(shown.rows.find(({ verdict }) => verdict === 'heading')?.line).toBe(3);
    expect(shown.rows.map(({ line }) => line)).toEqual([...new Set(shown.rows.map(({ line }) => line))]);
    const held = shown.rows.filter(({ verdict }) => verdict === 'error');
    expect(held.length).toBeGreaterThan(0);
    for (const { findings } of held) expect(findings.map(({ sentence }) => sentence).join('')).toMatch(/。/u);
  });

  it('列的对应关系保存后，同样表头的表格直接用上', async () => {
    const file = county.table('甲.csv', '风险点,隐患描述,风险等级\n用印不登记,先用后补,较高\n');
    const first = await county.api.imports.preview({ file });
    expect(first).toMatchObject({ isSavedMapping: false, mapping: { columns: ['riskName', 'remark', 'level'] } });
    const { headings } = first.mapping ?? { headings: [] };
    await county.api.imports.saveMapping({
      mapping: { kind: 'risks', headings, columns: ['riskName', 'manifestation', 'level'] },
    });
    const again = await county.api.imports.preview({ file });
    expect(again.isSavedMapping).toBe(true);
    expect(again.rows.at(-1)?.values).toMatchObject([{ manifestation: '先用后补', remark: '' }]);
  });

  it.each([
    ['空文件', '', 'SHEET_EMPTY'],
    ['不是表格', '%PDF-1.7\n', 'SHEET_WRONG_KIND'],
  ])('%s：说明原因，不报程序错误', async (_, text, code) => {
    const error = await refusal(county.api.imports.preview({ file: county.table('乙.xlsx', text) }));
    expect(error.code).toBe(code);
    expect(errorSentence(error)).toContain('乙.xlsx');
  });

  it('指定的工作表不存在时拒绝', async () => {
    const call = county.api.imports.preview({ file: county.fixture('risks-utf8.csv'), sheet: '没有这个' });
    expect(await refusal(call)).toMatchObject({ code: 'IMPORT_SHEET_UNKNOWN', params: { sheet: '没有这个' } });
  });
});

describe('导入风险点', () => {
  const table = [
    heads,
    '1,财务股,出纳,资金支付,超额支付,重复付款,较高,1.双人复核；2.每月对账,《资金管理办法》（青财〔2024〕3号）,张某,2026年6月底前,内线 8021',
    '2,财务股,出纳,资金支付,票据不全,事后补票,一般,逐张核对,,张某,每季度,',
    '3,办公室,,印章管理,用印不登记,先用后补,较低,登记后用印,,办公室主任,长期坚持,',
  ].join('\n');

  it('科室、岗位、人员、职权、风险点、措施、制度一次建好，同名的只建一个', async () => {
    const result = await county.api.imports.apply({ file: county.table('丙.csv', table) });
    expect(result).toMatchObject({ taken: [2, 3, 4], left: [], undividedMeasures: 4 });
    const { offices, posts, persons, assignments, powers, risks, measures, regulations, ...rest } =
      await county.facts();
    expect(offices.map(({ name }) => name)).toEqual(['财务股', '办公室']);
    expect(posts.map(({ name }) => name)).toEqual(['出纳', '办公室主任']);
    expect(persons.map(({ name }) => name)).toEqual(['张某']);
    expect(assignments).toMatchObject([{ postId: posts[0]?.id, personId: persons[0]?.id }]);
    expect(powers.map(({ name, code }) => [code, name])).toEqual([
      ['QL-01', '资金支付'],
      ['QL-02', '印章管理'],
    ]);
    expect(risks).toMatchObject([
      {
        number: 'QH-2026-001',
        subject: 'post',
        postId: posts[0]?.id,
        responsiblePostId: posts[0]?.id,
        origin: 'import',
      },
      { number: 'QH-2026-002', reviewStep: 'draft', selfLevel: { level: 2, by: '经办人', why: 'Excel 导入' } },
      { number: 'QH-2026-003', subject: 'office', officeId: offices[1]?.id, responsiblePostId: posts[1]?.id },
    ]);
    expect(measures.map(({ text, phase, dueKind, dueOn }) => [text, phase, dueKind, dueOn])).toEqual([
      ['双人复核', 'prevent', 'date', '2026-06-30'],
      ['每月对账', 'prevent', 'date', '2026-06-30'],
      ['逐张核对', 'prevent', 'long-term', null],
      ['登记后用印', 'prevent', 'long-term', null],
    ]);
    expect(rest.measureRisks).toHaveLength(4);
    expect(regulations).toMatchObject([{ title: '资金管理办法', number: '青财〔2024〕3号' }]);
    expect(rest.measureRegulations).toHaveLength(2);
  });

  it('没有对应项目的内容进备注，一个字也不丢', async () => {
    await county.api.imports.apply({ file: county.table('丙.csv', table) });
    const { risks } = await county.facts();
    expect(risks[0]?.remark).toBe('联系方式：内线 8021');
    expect(risks[1]?.remark).toBe('完成时限：每季度');
  });

  it('没有说明阶段的措施归入所选阶段', async () => {
    await county.api.imports.apply({ file: county.table('丙.csv', table), measurePhase: 'monitor' });
    expect(new Set((await county.facts()).measures.map(({ phase }) => phase))).toEqual(new Set(['monitor']));
  });

  it('有错误的行不导入并列出；不要的行可以去掉', async () => {
    const bad = `${table}\n4,办公室,,公章管理,,,特重,,,,,`;
    const result = await county.api.imports.apply({ file: county.table('丁.csv', bad), leaveOut: [3] });
    expect(result.taken).toEqual([2, 4]);
    expect(result.left).toMatchObject([
      { line: 3, reason: 'left-out' },
      { line: 5, reason: 'error', sentence: expect.stringContaining('没有风险点') as string },
    ]);
  });

  it('「一级最轻」的表：没有确认方向时拒绝，确认后倒过来', async () => {
    const file = county.fixture('risks-gb18030.csv');
    const error = await refusal(county.api.imports.apply({ file }));
    expect(error.code).toBe('IMPORT_DIRECTION_OPEN');
    expect(errorSentence(error)).toContain('哪一头最重');
    expect(await county.api.imports.list({})).toEqual([]);
    await county.api.imports.apply({ file, levelDirection: 'first-mildest' });
    expect((await county.facts()).risks.map(({ name, selfLevel }) => [name, selfLevel?.level])).toContainEqual([
      '凭证附件不全',
      3,
    ]);
  });

  it('身份证号：没有确认时整行不导入，确认后遮盖', async () => {
    const text = `${heads}\n1,办公室,,印章管理,用印不登记,经办人 000000190001010017,较低,登记后用印,,,,`;
    const file = county.table('戊.csv', text);
    expect(await refusal(county.api.imports.apply({ file }))).toMatchObject({ code: 'IMPORT_NOTHING' });
    await county.api.imports.apply({ file, maskIdentityNumbers: true });
    const all = JSON.stringify(county.dump());
    expect(all).toContain('000*************17');
    expect(all).not.toContain('000000190001010017');
  });

  it('生僻字原样保存，过长的一行不导入', async () => {
    const long = '长'.repeat(6000);
    const rows = [
      heads,
      `1,办公室,,印章管理,𠅤章不登记,㛃某先用后补,较低,登记,,刘䶮,,`,
      `2,办公室,,印章管理,代签,${long},较低,登记,,,,`,
    ];
    const result = await county.api.imports.apply({ file: county.table('己.csv', rows.join('\n')) });
    expect(result.left).toMatchObject([{ line: 3, reason: 'too-long' }]);
    const { risks } = await county.facts();
    expect(risks).toMatchObject([{ name: '𠅤章不登记', manifestation: '㛃某先用后补', remark: '责任人：刘䶮' }]);
  });

  it('超长的风险点名称截短，全文在备注', async () => {
    const long = `用印${'很'.repeat(400)}长`;
    await county.api.imports.apply({ file: county.table('庚.csv', `${heads}\n1,办公室,,印章,${long},,较低,登记,,,,`) });
    const [risk] = (await county.facts()).risks;
    expect(risk?.name).toHaveLength(300);
    expect(risk?.remark).toContain(`风险点：${long}`);
  });

  it('预览之后改动过的文件拒绝导入', async () => {
    const file = county.table('辛.csv', table);
    const { sha256 } = await county.api.imports.preview({ file });
    writeFileSync(join(county.dir, '辛.csv'), `${table}\n4,办公室,,,代签,,较低,,,,,`);
    expect(await refusal(county.api.imports.apply({ file, sha256 }))).toMatchObject({ code: 'IMPORT_FILE_CHANGED' });
  });

  it('再次导入改正后的表，选择替换：以前导入的换掉，编号不重复使用', async () => {
    await county.api.imports.apply({ file: county.table('壬.csv', table) });
    const result = await county.api.imports.apply({
      file: county.table('壬.csv', table.replace('票据不全', '票据不实')),
      mode: 'replace',
    });
    expect(result).toMatchObject({ removedEarlier: 3, keptEarlier: 0 });
    const { risks, measures, offices } = await county.facts();
    expect(risks.map(({ name }) => name)).toEqual(['超额支付', '票据不实', '用印不登记']);
    expect(risks.map(({ number }) => number)).toEqual(['QH-2026-004', 'QH-2026-005', 'QH-2026-006']);
    expect([measures.length, offices.length]).toEqual([4, 2]);
  });
});

describe('LibreOffice 与 exceljs 保存的表格', () => {
  it.each(['risks-libreoffice.xlsx', 'links-notes-table.xlsx'])('%s 可以导入', async (name) => {
    copyFileSync(join(importFixtures, name), join(county.dir, name));
    const result = await county.api.imports.apply({
      file: county.admit(join(county.dir, name)),
      maskIdentityNumbers: true,
    });
    expect(result.taken.length).toBeGreaterThan(0);
    expect((await county.facts()).risks.length).toBeGreaterThan(0);
  });
});
