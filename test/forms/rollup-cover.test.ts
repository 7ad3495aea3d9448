import { describe, expect, it } from 'vitest';
import { cover } from '../../src/core/documents/forms/cover.ts';
import { rollup } from '../../src/core/documents/forms/rollup.ts';
import type { FormSpec, QrBlock, TableBlock } from '../../src/domain/forms/form-spec.ts';
import { countFacts } from '../../src/domain/registers/count-facts.ts';
import { reportedByTownship, sampleFacts, sampleForm, sampleSettings } from '../support/sample-facts.ts';
import { sampleCover, sampleRollup } from '../support/sample-rollup.ts';
import { columnOf, formText, tableOf } from './form-text.ts';

const keysOf = (form: FormSpec): string[] => tableOf(form).columns.map(({ key }) => key);
const lastRow = (table: TableBlock) => table.rows.at(-1)?.cells ?? {};

describe('汇总表', () => {
  it('各栏的数就是各单位的数，合计就是汇总的数', () => {
    const input = sampleRollup();
    const total = input.rows.at(-1)?.totals ?? {};
    const printed = lastRow(tableOf(rollup(input)));
    for (const key of ['posts', 'risks', 'level:1', 'category:none', 'phase:dispose', 'measures', 'regulations']) {
      expect([key, printed[key]]).toEqual([key, total[key]]);
    }
  });

  it('还没有登记簿的栏（流程图、已公示、预警处置）不印，不写成 0', () => {
    expect(keysOf(rollup(sampleRollup()))).not.toEqual(expect.arrayContaining(['flows']));
    for (const key of ['flows', 'publicity', 'warnings']) expect(keysOf(rollup(sampleRollup()))).not.toContain(key);
    const { rows } = sampleRollup();
    const counted = rows.map((row) => ({ ...row, totals: row.totals && { ...row.totals, flows: 3 } }));
    expect(keysOf(rollup(sampleRollup({ rows: counted })))).toContain('flows');
  });

  it('没有收到的单位各栏留空，不写 0', () => {
    const row = tableOf(rollup(sampleRollup())).rows.find(({ cells }) => cells['name'] === '石桥村');
    expect(row?.cells).toMatchObject({ risks: '', measures: '', posts: '', state: '逾期' });
  });

  it('报送状态和代报写明，小计和合计没有序号', () => {
    const form = rollup(sampleRollup());
    expect(columnOf(form, 'state').slice(-6, -1)).toEqual(['已接受', '已接受', '退回', '逾期', '免报']);
    expect(columnOf(form, 'remark')).toContain('柳河镇代报');
    const rows = sampleRollup().rows.map((row, index) => (index === 2 ? { ...row, kind: 'subtotal' as const } : row));
    expect(columnOf(rollup(sampleRollup({ rows })), 'no')).toEqual([
      '一、本单位（青石县柳河镇人民政府）',
      1,
      '二、所属单位',
      2,
      '',
      3,
      4,
      5,
      '合　计',
    ]);
  });

  it('表下印平衡关系，数字不平时看得出来', () => {
    expect(rollup(sampleRollup()).tail?.balance).toHaveLength(3);
    const rows = sampleRollup().rows.map((row) =>
      row.kind === 'total' && row.totals ? { ...row, totals: { ...row.totals, 'level:1': 9 } } : row,
    );
    expect(rollup(sampleRollup({ rows })).tail?.balance?.join('\n')).toContain('≠');
  });

  it('自评分不合计', () => {
    expect(lastRow(tableOf(rollup(sampleRollup())))['selfScoreTenths']).toBe('');
    expect(columnOf(rollup(sampleRollup()), 'selfScoreTenths')).toContain(85);
  });
});

describe('报送封面', () => {
  const qr = (form: FormSpec): QrBlock | undefined => form.blocks.find((block) => block.kind === 'qr');

  it('数字由本单位的记录数出来', () => {
    const totals = countFacts(sampleFacts, sampleSettings, sampleForm('cover').approved);
    expect(lastRow(tableOf(cover(sampleCover())))).toMatchObject({
      posts: totals['posts'],
      risks: totals['risks'],
      'level:1': totals['level:1'],
      'phase:prevent': totals['phase:prevent'],
      selfScoreTenths: (totals['selfScoreTenths'] ?? NaN) / 10,
    });
  });

  it('校验码和密钥码既有二维码又有数字，数字与二维码相同', () => {
    const block = qr(cover(sampleCover()));
    for (const code of [block, block?.beside]) {
      expect(code?.digits).toMatch(/^\d{30}$/u);
      expect(code?.lines?.join('').replaceAll(/\D/gu, '')).toBe(code?.digits);
    }
    expect(block?.beside?.digits).toBe('402817735910264481927350112846');
  });

  it('封面上的 SHA-256 与报送包清单的相同', () => {
    const digest = sampleCover().digest ?? '';
    expect(formText(cover(sampleCover())).replaceAll(' ', '')).toContain(`SHA-256：${digest}`);
  });

  it('送审稿没有校验码，也没有密钥码', () => {
    const form = cover(sampleCover({ draft: true }));
    expect(qr(form)).toBeUndefined();
    expect(formText(form)).toContain('送审稿不附校验码');
  });

  it('代报的封面写明由谁代报，没有密钥码也能出', () => {
    const form = cover(sampleCover({ facts: reportedByTownship(), keyCode: null }));
    expect(formText(form)).toContain('由青石县柳河镇人民政府依据盖章纸质表代报');
    expect(qr(form)?.beside).toBeUndefined();
  });

  it('目录有每份材料的页码，审核说明有理由和批准人', () => {
    const text = formText(cover(sampleCover()));
    expect(text).toContain('2｜附件2 部门廉政风险点识别表｜1—2｜2｜2');
    expect(text).toContain('合　计｜｜｜13｜');
    expect(text).toContain('主任由书记兼任，重大事项的风险已在书记岗位查找。｜李䶮｜2026年5月30日');
  });
});
