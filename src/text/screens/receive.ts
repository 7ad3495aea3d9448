/** Words of 接收: screening before anything is taken over, taking over, runs that are kept, packages that contradict. */
import type { ScreenCaseCode } from '../../domain/packages/screening.ts';
import { caseNameOf } from '../screening.ts';

/** While files are copied into the program. */
export const hostTexts = { uploading: '正在读入文件' };

export const screeningTexts = {
  title: '接收文件',
  hint: '先逐个核验、列出情况，不写入台账；看过以后再选择接收哪些。',
  drop: '把文件或文件夹拖到这里，或点此选择文件',
  endings: '上报、汇总、入网申请（.lfa、.lfb，可一次几百个）',
  orFolder: '也可以读取整个U盘或文件夹：',
  folder: '读取哪里',
  screenFolder: '核验其中的全部文件',
  screening: '正在核验，还没有写入',
  importing: '正在接收',
  nothingFound: '这里没有报送文件（.lfa、.lfb）。请核对U盘或文件夹。',
  stopped: (done: number) => `已停下，核验了 ${done} 个，其余的没有核验。`,
  tableTitle: (all: number, can: number) => `核验结果：共 ${all} 个，可以接收 ${can} 个`,
  table: '核验结果',
  clear: '放弃，不接收',
  take: (count: number) => `接收选中的 ${count} 个`,
  chooseAll: '选中全部可以接收的',
  chooseDefault: '恢复默认选择',
  chooseNone: '全不选',
  byCase: '按情况筛选',
  all: (count: number) => `全部 ${count}`,
  countOf: (code: ScreenCaseCode, count: number) => `${caseNameOf(code)} ${count}`,
  search: '搜索文件、单位',
  noMatch: '没有符合条件的文件。',
  cases: '情况',
  file: '文件',
  unit: '单位',
  verdict: '核验',
  type: '种类',
  typeAndSeq: '种类、编号',
  typeAndSeqOf: (type: string, seq: number | null) => (seq === null ? type : `${type} 第 ${seq} 号`),
  cycleAndTask: '年度、任务',
  cycleAndTaskOf: (cycle: string | null, version: number | null) =>
    version === null ? (cycle ?? '') : `${cycle ?? ''} 第 ${version} 版`,
  seq: '第几号',
  difference: '与已有的比',
  explanation: '说明和下一步',
  claimed: '（自称）',
  inside: '随汇总包接收',
  allNew: (risks: number, measures: number) => `全部新增：风险点 ${risks}，措施 ${measures}`,
  same: '内容相同',
  against: (seq: number, isAccepted: boolean) => (isAccepted ? `与已接受的第 ${seq} 号：` : `与第 ${seq} 号：`),
  between: '；',
  countsOf: (register: string, counts: string) => `${register} ${counts}`,
  missing: (count: number) => `缺报 ${count} 个下级。`,
  choose: (file: string) => `接收 ${file}`,
};

export const takenTexts = {
  title: '接收结果',
  left: (count: number) => `已停下，还有 ${count} 个没有接收。已接收的都在，随时可以接着来。`,
  goOn: '接着接收',
  report: '查看记录',
  print: '打印接收情况表',
  next: '接下来：新单位先',
  seals: '核对印章',
  nextEnd: '，然后在',
  tracking: '报送进度',
  end: '里接受或退回。',
};

export const runTexts = {
  title: '接收记录',
  empty: '还没有接收过文件。每次接收都会在这里留下记录，可以打印。',
  startedAt: '时间',
  operator: '经办人',
  counts: '结果',
  actions: '处理',
  countsOf: (taken: number, known: number, refused: number) =>
    `接收 ${taken}，以前已接收 ${known}，没有接收 ${refused}`,
  left: (count: number) => `还有 ${count} 个没有完成`,
  open: '查看',
  goOn: '接着接收',
  print: '打印',
  reportTitle: (at: string, operator: string) => `${at} 的接收，经办人：${operator}`,
  close: '关闭',
  printName: '接收情况表',
  notThere: (count: number) =>
    `还有 ${count} 个文件不在原来的地方：把同一个U盘或文件夹再读一次即可，接收过的不会重复。`,
  save: '存为 PDF 和 Excel',
  saveTo: '存到',
  saved: (where: string) => `已存到“${where}”。`,
  waiting: '还没有核验、接收。',
};

export const forkTexts = {
  title: (count: number) => `相互冲突的报送（${count}）`,
  hint: '同一单位有内容不同、序号或前一份相同的几份。与该单位核实后选定一份；另一份留底，不再采用。选错了可以改选。',
  settled: '已选定',
  open: '待选定',
  /** The same number stands on both, so each has a name of its own. */
  side: (at: number) => `${'甲乙丙丁戊己庚辛壬癸'[at] ?? at + 1}份`,
  seq: (side: string, seq: number) => `${side}　第 ${seq} 号`,
  heldAt: '收到',
  claimedAt: '对方制作',
  risks: '风险点',
  measures: '措施',
  digest: '摘要',
  chosen: '采用这一份',
  choose: '选定这一份',
  chooseNamed: (unit: string, side: string) => `选定${unit}的${side}`,
  compared: (side: string, first: string) => `${side}与${first}相比（划去的是${first}的内容，绿字是${side}的内容）：`,
  compare: '并排比较',
  hide: '收起比较',
};

export const waitingTexts = {
  title: (count: number) => `待确认（${count}）`,
  hint: '已接受的数字锁住。这些单位后来又报了一次：看过差异，在',
  link: '报送进度',
  end: '里接受新的一次，或退回。',
  unit: (unit: string, seq: number | string) => `${unit}　第 ${seq} 次`,
};
