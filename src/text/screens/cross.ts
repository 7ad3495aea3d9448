/** Words of 交叉表 and of the way down from a figure. */
import type { ShippedTable } from '../../domain/rollup/shipped-tables.ts';

export const shippedTableNames: Record<ShippedTable, string> = {
  categoryLevel: '风险类别 × 等级',
  townshipLevel: '乡镇 × 等级',
  powerKindLevel: '职权种类 × 等级',
  areaLevel: '领域 × 等级',
  postKindLevel: '重点岗位 × 等级',
  systemCategory: '系统 × 风险类别',
  keySiteLevel: '重点部位 × 等级',
  unitChange: '单位 × 变化情况',
  townshipPhase: '乡镇 × 措施阶段',
};

export const crossTexts = {
  define: '表的内容',
  rows: '行',
  columns: '列',
  noColumns: '不分列',
  figure: '统计内容',
  show: '显示',
  swap: '行列互换',
  filters: '筛选',
  addFilter: '加一个筛选条件',
  filterOf: (dimension: string) => `按${dimension}筛选`,
  pick: '可选几个',
  removeFilter: (dimension: string) => `去掉“${dimension}”筛选`,
  remove: '去掉',
  zeros: '显示为零的行',
  withReceived: '收到但还没有接受的也计入',
  title: (rows: string, columns: string | null, figure: string) =>
    `${rows}${columns === null ? '' : ` × ${columns}`}：${figure}`,
  shown: (figure: string, show: string) => `${figure}，${show}`,
  join: (words: readonly string[]) => words.join('；'),
  total: '合计',
  distinctTotal: '去重合计',
  missing: '没有收到',
  sortBy: (column: string) => `按“${column}”排序`,
  drill: (row: string, column: string, n: number) => `${row}，${column}：${n}，列出来`,
  counted: (counted: number, expected: number) =>
    `已计入 ${counted} 个单位，应报 ${expected} 个；没有收到的留空，不算作 0。`,
  nothing: '没有可以统计的内容',
  nothingAdvice: '换一个筛选条件，或者先在“接收”收文件，再到“报送进度”接受。',
  toReceive: '去接收',
  filterWords: (dimension: string, values: readonly string[]) => `${dimension}：${values.join('、')}`,
  manyWords: (dimension: string, values: readonly string[], count: number) =>
    `${dimension}：${values.join('、')}等 ${count} 个`,
};

export const savedTableTexts = {
  label: '常用表',
  shipped: '自带的',
  own: '自己存的',
  none: '还没有自己存的表',
  name: '表的名称',
  nameHint: '给现在这张表起个名',
  save: '存为常用表',
  saved: (name: string) => `已存为“${name}”`,
  remove: '删去',
  removeNamed: (name: string) => `删去“${name}”`,
};

export const drillTexts = {
  title: '风险点',
  byUnit: (figure: string) => `各单位的${figure}`,
  unitFigure: '数量',
  all: '全部',
  count: (total: number) => `共 ${total} 个风险点`,
  close: '关闭',
  back: '返回列表',
  number: '编号',
  unit: '单位',
  name: '风险点',
  category: '类别',
  level: '等级',
  power: '职权',
  post: '岗位',
  open: (number: string) => `查看 ${number} 的全文`,
  risksOf: (unit: string) => `列出${unit}的风险点`,
  pages: (from: number, to: number, total: number) => `第 ${from}–${to} 个，共 ${total} 个`,
  none: '没有这样的风险点',
};

export const wholeRiskTexts = {
  manifestation: '表现形式',
  step: '环节',
  subject: '岗位或科室',
  power: '职权',
  category: '风险类别',
  level: '风险等级',
  self: '自评',
  unitDecided: '单位审定',
  approved: '上级核定',
  methods: '查找方式',
  change: '变化情况',
  responsible: '责任人',
  leader: '责任领导',
  remark: '备注',
  uncategorised: '未分类',
  list: (words: readonly string[]) => words.join('、'),
  why: (level: string, by: string, why: string) => `${level}（${by}${why === '' ? '' : `，${why}`}）`,
  measures: (count: number) => `防控措施（${count} 条）`,
  noMeasures: '没有登记防控措施',
  due: (due: string) => `完成时限：${due}`,
  by: (post: string) => `责任岗位：${post}`,
  regulations: (titles: readonly string[]) => `依据：${titles.join('、')}`,
  origin: '来自哪个数据包',
  own: '这是本单位自己登记或代报的，没有经过数据包。',
};

export const originTexts = {
  title: '数据包与签名',
  package: '数据包',
  packageWords: (type: string, cycle: string, no: number | null) =>
    no === null ? `${type}，${cycle} 年度` : `${type}，${cycle} 年度第 ${no} 次`,
  digest: '摘要（SHA-256）',
  sender: '报送单位',
  claimedAt: '报送时间（对方电脑）',
  heldAt: '收到时间',
  state: '处理情况',
  states: {
    received: '已收到，还没有处理',
    returned: '已退回',
    accepted: '已接受',
    superseded: '已被后来的代替',
    withdrawn: '已撤回',
  },
  verdict: '验签',
  verdicts: { pass: '签名有效，印章核对过', pending: '签名有效，但还有待核对的事' },
  signer: '签名人',
  noSigner: '由本台账自己签出，或签名的密钥已不在台账里。',
  keyCode: '密钥编码',
  serial: '证书编号',
  noSerial: '还没有证书',
  checked: '纸面核对',
  checkedWords: (by: string, on: string) => `${by}于${on}与盖章的纸核对一致`,
  notChecked: '还没有与盖章的纸核对',
  voucher: (by: string, checkedBy: string, on: string) => `${by}担保：${checkedBy}于${on}核对`,
  enclosing: '随哪个汇总包来',
  enclosingWords: (unit: string, no: number | null, state: string) => `${unit}第 ${no ?? ''} 次汇总上报（${state}）`,
  notEnclosed: '单独报来，不在汇总包里',
  export: '导出签名原件',
  exported: '签名原件',
  openssl: '别的电脑上不用本程序也能验',
  opensslAdvice:
    '把签名原件、单位证书 unit.pem 和县里的根证书 root.pem 放在同一个文件夹，依次运行。签名、证书都说通过，cmp 不说话，sha256sum 的结果就是上面的摘要，就是原件。',
};

/**
 * Stock tools only; shown with the exported original. The key that signed first had no certificate yet, so the
 * signature is checked by itself, then the county's certificate, then that both are of one key.
 */
export const opensslCommands = (file: string): string =>
  [
    `unzip -o -q ${file} -d yuanjian`,
    'cd yuanjian',
    'openssl cms -verify -binary -inform DER -noverify -signer ../signer.pem -in META-INF/signature001.p7s -content META-INF/ASiCManifest001.xml -out /dev/null',
    'openssl verify -CAfile ../root.pem ../unit.pem',
    'openssl x509 -in ../signer.pem -noout -pubkey > ../key1.txt',
    'openssl x509 -in ../unit.pem -noout -pubkey > ../key2.txt',
    'cmp ../key1.txt ../key2.txt',
    'sha256sum manifest.json',
  ].join('\n');
