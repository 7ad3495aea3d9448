import { describe, expect, it } from 'vitest';
import { foreignXlsx, type CellSpec } from './foreign-xlsx.ts';
import { codesAt, previewOf, risksAt, verdicts } from './preview-file.ts';

const sheet = (rows: CellSpec[][], merges: string[] = []): Promise<Buffer> =>
  foreignXlsx([{ name: '表', rows, merges }]);

describe('风险点识别表（csv，UTF-8）', () => {
  it('每个非空行都有结论', async () => {
    const preview = await previewOf('risks-utf8.csv');

    expect(verdicts(preview)).toEqual([
      '1 title',
      '2 title',
      '3 heading',
      '4 ok',
      '5 ok',
      '6 ok',
      '7 heading',
      '8 warning',
      '9 error',
      '10 error',
      '11 skipped',
      '12 skipped',
    ]);
    expect(preview.context.unit).toBe('青石县示例局');
  });

  it('读出一行的全部内容', async () => {
    const preview = await previewOf('risks-utf8.csv');

    expect(risksAt(preview, 4)).toEqual([
      {
        line: 4,
        continuesLine: null,
        section: '',
        number: '1',
        id: '',
        office: '办公室',
        post: '',
        person: '',
        power: '印章管理',
        step: '用印登记',
        riskName: '用印不登记',
        manifestation: '先用印后补登记',
        category: '制度机制',
        level: 1,
        methods: ['自己找', '大家提'],
        measures: [],
        regulation: '',
        due: { kind: 'date', dueOn: '2024-06-30' },
        responsible: '甲某',
        leader: '',
        supervisor: '',
        remark: '',
      },
    ]);
  });

  it('空着的科室、职权按上一行补；换了科室就不再沿用原来的职权', async () => {
    const preview = await previewOf('risks-utf8.csv');

    expect(risksAt(preview, 5)).toMatchObject([{ office: '办公室', power: '印章管理', responsible: '甲某' }]);
    expect(codesAt(preview, 5)).toEqual(['ditto-filled', 'filled-down']);
    expect(risksAt(preview, 8)[0]).toMatchObject({ office: '财务股', power: '报销审核' });
  });

  it('一格三个风险点与「1高2中」、三条表现形式逐一对应', async () => {
    const preview = await previewOf('risks-utf8.csv');

    expect(risksAt(preview, 8).map((risk) => [risk.riskName, risk.manifestation, risk.level])).toEqual([
      ['审核不严', '票据不全也报销', 1],
      ['虚列支出', '拆分报销', 2],
      ['拖延报销', '无故退单', 2],
    ]);
    expect(codesAt(preview, 8)).toEqual(['level-combined', 'due-not-a-date', 'risks-split', 'paired-by-number']);
  });

  it('风险点一个、表现形式三条、「1中2低」：按表现形式分成三个', async () => {
    const csv = '权力事项,风险点,表现形式,风险等级\n用印,用印不规范,"1.甲情形\n2.乙情形\n3.丙情形",1中2低\n';
    const preview = await previewOf(Buffer.from(csv));

    expect(risksAt(preview, 2).map((risk) => [risk.riskName, risk.manifestation, risk.level])).toEqual([
      ['用印不规范', '甲情形', 2],
      ['用印不规范', '乙情形', 3],
      ['用印不规范', '丙情形', 3],
    ]);
  });

  it('「2中1低」只有一个风险点时不猜', async () => {
    const preview = await previewOf('risks-utf8.csv');

    expect(codesAt(preview, 10)).toContain('level-count-mismatch');
    expect(risksAt(preview, 10)).toMatchObject([{ level: null, remark: '风险等级：2中1低' }]);
  });

  it('认不出的等级和类别不丢，放入备注', async () => {
    const preview = await previewOf('risks-utf8.csv');

    expect(risksAt(preview, 9)).toMatchObject([
      { level: null, category: null, remark: '风险等级：特重；风险类别：腐败' },
    ]);
  });

  it('身份证号：确认前不能导入，确认后遮盖；任何地方都没有原号', async () => {
    const before = await previewOf('risks-utf8.csv');
    const after = await previewOf('risks-utf8.csv', { maskIdentityNumbers: true });

    expect(codesAt(before, 10)).toContain('identity-number');
    expect(codesAt(after, 10)).toContain('identity-number-masked');
    expect(risksAt(after, 10)).toMatchObject([{ responsible: '戊某 000*************17' }]);
    expect(JSON.stringify([before, after])).not.toContain('000000190001010017');
  });
});

describe('风险点表（csv，GB 18030，分号）', () => {
  it('一级为最低：先按说明猜，等确认', async () => {
    const preview = await previewOf('risks-gb18030.csv');

    expect(preview.levelDirection).toEqual({
      needsConfirmation: true,
      guess: 'first-mildest',
      reason: 'note',
      evidence: '说明一级为风险最低',
    });
    expect([3, 4, 5].map((line) => risksAt(preview, line)[0]?.level)).toEqual([2, 3, 1]);
    expect(preview.notes.map((note) => note.code)).toEqual(['columns-kept-in-remark', 'level-direction-open']);
  });

  it('用户的回答优先', async () => {
    const preview = await previewOf('risks-gb18030.csv', { levelDirection: 'first-most-severe' });

    expect(preview.levelDirection.needsConfirmation).toBe(false);
    expect([3, 4, 5].map((line) => risksAt(preview, line)[0]?.level)).toEqual([2, 1, 3]);
  });

  it('栏号行、合计行不是数据；没有对应的列进备注；一格措施按阶段分开', async () => {
    const preview = await previewOf('risks-gb18030.csv');

    expect(verdicts(preview)).toEqual(['1 heading', '2 heading', '3 ok', '4 ok', '5 ok', '6 total']);
    expect(risksAt(preview, 3)).toMatchObject([
      {
        remark: '重点；电话：内线1',
        measures: [
          { phase: 'prevent', text: '签订承诺。' },
          { phase: 'monitor', text: '每周抽盘。' },
          { phase: 'dispose', text: '限期追回。' },
        ],
      },
    ]);
  });
});

describe('两行表头、合并单元格（xlsx）', () => {
  const rows: CellSpec[][] = [
    ['示例站廉政风险防控措施登记表'],
    ['序 号', '岗位', '风 险\n点', '风险等级', '防控措施', '', '', '责任人'],
    ['', '', '', '', '前期预防', '中期监控', '后期处置', ''],
    [1, '站长', '验收走过场', '高', '公示', '抽查', '问责', '甲某'],
    [null, null, null, null, '轮岗', null, null, null],
    [2, '出纳', '坐支现金', '低', '签订承诺，每周抽查', null, null, '乙某'],
    ['二、示例股'],
    [3, '会计', '凭证不全', '中', '复核', '', '', ''],
  ];
  const merges = [
    'A1:H1',
    'A2:A3',
    'B2:B3',
    'C2:C3',
    'D2:D3',
    'E2:G2',
    'H2:H3',
    'A4:A5',
    'B4:B5',
    'C4:C5',
    'D4:D5',
    'H4:H5',
    'E6:G6',
    'A7:H7',
  ];

  it('两行表头合成「组/项」', async () => {
    const preview = await previewOf(await sheet(rows, merges));

    expect(preview.headings).toEqual([
      '序号',
      '岗位',
      '风险点',
      '风险等级',
      '防控措施/前期预防',
      '防控措施/中期监控',
      '防控措施/后期处置',
      '责任人',
    ]);
    expect(verdicts(preview)).toEqual([
      '1 title',
      '2 heading',
      '3 heading',
      '4 ok',
      '5 ok',
      '6 ok',
      '7 section',
      '8 ok',
    ]);
  });

  it('合并的风险点下面的行是它的续行，只带自己的措施', async () => {
    const preview = await previewOf(await sheet(rows, merges));

    expect(risksAt(preview, 5)).toMatchObject([
      { continuesLine: 4, riskName: '验收走过场', level: 1, measures: [{ phase: 'prevent', text: '轮岗' }] },
    ]);
  });

  it('横跨三个阶段的措施不算哪一个阶段', async () => {
    const preview = await previewOf(await sheet(rows, merges));

    expect(risksAt(preview, 6)[0]?.measures).toEqual([{ phase: null, text: '签订承诺，每周抽查' }]);
  });

  it('小标题当作科室，小标题下不沿用上面的内容', async () => {
    const preview = await previewOf(await sheet(rows, merges));

    expect(risksAt(preview, 8)).toMatchObject([{ section: '二、示例股', office: '示例股', post: '会计' }]);
    expect(codesAt(preview, 8)).toEqual(['office-from-section']);
  });

  it('同样的表存成 csv（没有合并）读出同样的风险点', async () => {
    const csv = rows.map((cells) => cells.map((cell) => `"${cell ?? ''}"`).join(',')).join('\n');
    const [fromXlsx, fromCsv] = [await previewOf(await sheet(rows, merges)), await previewOf(Buffer.from(csv))];
    const names = (preview: typeof fromCsv) =>
      preview.rows.flatMap((row) =>
        row.values.map((draft) => ('riskName' in draft ? [draft.post, draft.riskName, draft.continuesLine] : [])),
      );

    expect(fromCsv.mapping?.columns).toEqual(fromXlsx.mapping?.columns);
    expect(names(fromCsv)).toEqual(names(fromXlsx));
  });
});

describe('个人表', () => {
  it('表头上方的姓名、岗位补到各行', async () => {
    const preview = await previewOf(
      await sheet([
        ['个人廉政风险点识别表'],
        ['姓名', '甲某', '岗位', '出纳', '所在科室：财务股'],
        ['序号', '风险点', '表现形式', '类别', '等级', '个人防控承诺'],
        [1, '坐支现金', '收入不入账', '岗位职责', '一般', '当日入账'],
        ['本人签字：', '', '股室负责人意见：'],
      ]),
    );

    expect(risksAt(preview, 4)).toMatchObject([
      { person: '甲某', post: '出纳', office: '财务股', level: 2, measures: [{ phase: null, text: '当日入账' }] },
    ]);
    expect(verdicts(preview)).toEqual(['1 title', '2 title', '3 heading', '4 ok', '5 skipped']);
  });
});
