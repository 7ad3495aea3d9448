/** Forms the engine's tests share; the texts are invented. */
import type { Column, FormSpec, TableRow } from '../../../src/domain/forms/form-spec.ts';

const LEVELS = ['高', '中', '低'];

const COLUMNS: Column[] = [
  { key: 'office', title: '部门', widthMm: 18 },
  { key: 'no', title: '序号', widthMm: 9, kind: 'number' },
  { key: 'post', title: '岗位', widthMm: 12 },
  { key: 'name', title: '姓名', widthMm: 14 },
  { key: 'power', title: '职权名称', widthMm: 24, align: 'left' },
  { key: 'risk', title: '廉政风险点', widthMm: 24, align: 'left' },
  { key: 'form', title: '表现形式', widthMm: 52 },
  { key: 'category', title: '风险\n类别', widthMm: 18, choices: ['岗位职责', '业务流程', '制度机制'] },
  { key: 'level', title: '风险\n等级', widthMm: 12, kind: 'level', levels: LEVELS, choices: LEVELS },
  { key: 'measure', title: '防控措施', widthMm: 53 },
  { key: 'owner', title: '责任人', widthMm: 14 },
];

const OFFICES = ['社会事务办公室', '财政所', '规划建设办公室', '农业农村办公室'];
const NAMES = ['李㛃', '王䶮', '赵𠅤', '孙旸', '吴喆', '钱堃'];
const CASES: [string, string, string, string, string, string][] = [
  [
    '低保对象审核确认',
    '优亲厚友、暗箱操作',
    '1.对申请家庭经济状况核查不实，将不符合条件的亲属、熟人纳入低保范围；2.民主评议走过场，公示时间不足7日；3.收受申请人礼品礼金后降低审核标准。',
    '岗位职责',
    '高',
    '1.严格执行入户调查“双人双签”制度，调查表由2名以上工作人员签字；2.落实近亲属备案和回避制度；3.评议结果在村务公开栏长期公示，监督电话同步公布；4.每季度抽查不少于20%。',
  ],
  [
    '临时救助资金发放',
    '虚报冒领、截留挪用',
    '虚列救助对象套取资金；现金发放不经“一卡通”系统，代领代签手续不全。',
    '业务流程',
    '高',
    '一律通过惠民惠农财政补贴资金“一卡通”发放，发放清册经办、复核、审批三人分离。',
  ],
  [
    '残疾人两项补贴资格复核',
    '审核把关不严',
    '未按月比对死亡、服刑、迁出人员信息，导致超发、错发补贴。',
    '业务流程',
    '中',
    '每月5日前与公安、司法、民政数据比对一次，比对结果留档备查。',
  ],
  [
    '公章及介绍信管理',
    '违规用印',
    '未经审批私自用印，或者在空白介绍信上盖章。',
    '制度机制',
    '低',
    '落实用印登记制度，实行分管领导审批、专人保管。',
  ],
];

/** Rows of the wide risk table; offices change every three to five rows. */
export function riskRows(count: number): TableRow[] {
  return Array.from({ length: count }, (_, at) => {
    const [power = '', risk = '', form = '', category = '', level = '', measure = ''] = CASES[at % CASES.length] ?? [];
    const name = NAMES[at % NAMES.length] ?? '';
    const office = OFFICES[Math.floor(at / 4) % OFFICES.length] ?? '';
    const cells = {
      office,
      no: at + 1,
      post: at % 3 === 0 ? '主任' : '科员',
      name,
      power,
      risk,
      form,
      category,
      level,
    };
    return { id: `risk-${at + 1}`, cells: { ...cells, measure, owner: name } };
  });
}

export function riskForm(count: number, change: Partial<FormSpec> = {}): FormSpec {
  return {
    id: 'annex2',
    name: '附件2 部门表',
    paper: { size: 'A4', orientation: 'landscape' },
    heading: {
      label: '附件2',
      title: '部门（个人）廉政风险点识别表',
      left: '填报单位（盖章）：青石县柳河镇人民政府',
      right: '填报日期：2026年5月31日',
      cutoff: '统计截止：2026年5月31日',
    },
    blocks: [
      {
        kind: 'table',
        columns: COLUMNS,
        columnGroups: [{ title: '廉政风险点识别', from: 'risk', to: 'level' }],
        groupKeys: ['office'],
        rows: riskRows(count),
      },
    ],
    tail: {
      signers: [
        { label: '填表人：', name: '王䶮' },
        { label: '审核人：', name: '孙旸' },
        { label: '单位负责人（签字）：' },
        { label: '联系电话：', name: '0831-5550123' },
      ],
    },
    handling: '内部资料　注意保管',
    seamLine: true,
    ...change,
  };
}

/** A cover sheet with every block that is not a table. */
export function coverForm(): FormSpec {
  const digits = '3141592653589793238462643383279502884197169399375105820974944592';
  return {
    id: 'cover',
    name: '报送封面',
    paper: { size: 'A4', orientation: 'portrait' },
    heading: { title: '青石县廉政风险防控资料报送封面', subtitle: '（2026年度）' },
    blocks: [
      {
        kind: 'keyValue',
        pairsPerRow: 2,
        items: [
          { label: '报送单位', value: '青石县柳河镇人民政府', wide: true },
          { label: '年度', value: '2026' },
          { label: '用途', value: '年度报送' },
          { label: '风险点', value: 106 },
          { label: '防控措施', value: 318 },
          {
            label: '单位意见',
            value: '同意报送。',
            wide: true,
            minMm: 30,
            signature: '签字：　　　　　年　　月　　日',
          },
        ],
      },
      { kind: 'paragraph', style: 'heading', text: '一、报送内容' },
      {
        kind: 'paragraph',
        text: '本次报送经单位集体研究决定，“三重一大”事项的风险点已由上级核定，资料真实、完整，签字盖章的纸质件与电子数据一致。',
      },
      { kind: 'paragraph', style: 'subheading', text: '（一）核对数字' },
      { kind: 'qr', digits, lines: ['数据摘要（前 64 位）', '请上级扫描二维码核对，或逐组核对下列数字。'] },
      { kind: 'digits', label: '摘要数字', digits },
      {
        kind: 'sealArea',
        boxes: [
          { label: '单位（盖章）', note: '年　　月　　日' },
          { label: '纪检监察机构（盖章）', note: '年　　月　　日' },
        ],
      },
      {
        kind: 'signatures',
        signers: [{ label: '主要负责人（签字）：' }, { label: '填表人：', name: '赵𠅤' }],
        perRow: 2,
      },
      { kind: 'paragraph', style: 'small', text: '注：本封面的摘要只出现一次，已签字的表格不因封面改变而失效。' },
    ],
    pageNumber: 'centre',
  };
}

/** A small flow chart. */
export function chartForm(): FormSpec {
  const steps = ['动员部署', '排查（绘图·找点·评级）', '教育培训', '制定措施', '自我评估、修正完善', '总结验收'];
  return {
    id: 'chart',
    name: '附件1 工作流程图',
    paper: { size: 'A4', orientation: 'portrait' },
    heading: { label: '附件1', title: '廉政风险防控试点工作流程图' },
    blocks: [
      {
        kind: 'diagram',
        widthMm: 150,
        heightMm: 180,
        shapes: steps.flatMap((text, at) => [
          {
            shape: 'box' as const,
            outline: at === 0 || at === steps.length - 1 ? ('pill' as const) : ('round' as const),
            xMm: 10,
            yMm: at * 30,
            widthMm: 50,
            heightMm: 16,
            fill: '#f4f7fb',
            text,
            sizePt: 12,
          },
          { shape: 'text' as const, xMm: 70, yMm: at * 30 + 8, text: `第${at + 1}阶段　2026年${at + 3}月`, sizePt: 12 },
          ...(at < steps.length - 1
            ? [
                {
                  shape: 'line' as const,
                  arrow: true,
                  pointsMm: [
                    [35, at * 30 + 16],
                    [35, at * 30 + 30],
                  ] as [number, number][],
                },
              ]
            : []),
        ]),
        table: {
          kind: 'table',
          columns: [
            { key: 'no', title: '序号', widthMm: 12, kind: 'number' },
            { key: 'step', title: '阶段', widthMm: 80 },
          ],
          rows: steps.map((step, at) => ({ id: String(at), cells: { no: at + 1, step } })),
        },
      },
    ],
  };
}

/** A notice on the GB/T 9704 grid: 28 characters a line, 22 lines a page. */
export function noticeForm(): FormSpec {
  const grid = { sizePt: 15.8, leadingPt: 29 };
  const body = (text: string) => ({ kind: 'paragraph' as const, text, ...grid });
  return {
    id: 'notice',
    name: '预警通知书',
    paper: { size: 'A4', orientation: 'portrait', marginsMm: { top: 37, right: 26, bottom: 35, left: 28 } },
    heading: { title: '廉政风险预警通知书', subtitle: '柳纪预〔2026〕3号' },
    blocks: [
      { kind: 'paragraph', style: 'flush', text: '社会事务办公室：', ...grid },
      body(
        '经廉政风险防控系统监测，你单位“低保对象审核确认”事项在2026年4月1日至5月20日期间出现异常3次，触发高等级（★★★）廉政风险预警。现将有关情况通知如下：',
      ),
      { kind: 'paragraph', style: 'heading', text: '一、预警事项', ...grid },
      body('（一）岗位及人员：民政专干李㛃、王䶮。'),
      body('（二）风险点：优亲厚友、暗箱操作。入户调查表“双人双签”缺失2份，近亲属备案未登记1人，公示时间不足7日1次。'),
      { kind: 'space', heightMm: 15 },
      { kind: 'paragraph', style: 'right', text: '中共青石县柳河镇纪律检查委员会', rightIndentChars: 1.5, ...grid },
      { kind: 'paragraph', style: 'right', text: '2026年5月31日', rightIndentChars: 4, ...grid },
    ],
    tail: { sealMm: 42 },
  };
}
