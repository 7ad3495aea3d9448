/** Words of 打印. */
export const printTexts = {
  title: '打印',
  intro: '先用送审稿征求意见，定稿后再打印盖章。右边是打印出来的样子。',
  source: '打印什么',
  draft: '送审稿（有水印）',
  final: '定稿',
  sent: '已报送的',
  blank: '空白填报表',
  notFinal: '本年度还没有定稿，只能打印送审稿。内容核对无误后，到',
  notFinalLink: '报送',
  notFinalEnd: '中定稿。',
  onBehalf: (unit: string) => `正在打印“${unit}”的表，由本单位代报，表上会标明。`,
  backFromBehalf: '返回代报',
  emptyTitle: '台账中还没有内容',
  emptyAdvice: '登记以后在这里打印各张表。现在可以先打印空白填报表，发给各科室和个人手写。',
  emptyNext: '去登记风险点',
};

export const formListTexts = {
  title: '表格',
  all: '全选',
  name: '名称',
  paper: '用纸',
  duplex: '双面',
  copies: '份数',
  pages: '页数',
  choose: (name: string) => `选择 ${name}`,
  look: (name: string) => `预览 ${name}`,
  noContent: '没有内容',
  counting: '正在计算',
  total: (forms: number, pages: number, sheets: number) =>
    `选中 ${forms} 种表，连同份数共 ${pages} 页，用纸 ${sheets} 张。`,
  chosen: (forms: number) => `选中 ${forms} 种表。`,
  noneChosen: '还没有选中要打印的表。',
};

export const formActionTexts = {
  printChosen: (forms: number) => `打印选中的 ${forms} 种表`,
  printHint: '连同份数一起打印。',
  making: '正在生成各表',
  preparing: '正在准备打印',
  save: '保存为 PDF、Excel……',
  saveTitle: '保存为 PDF 和 Excel',
  saveTo: '保存到',
  saveChosen: (forms: number, kind: string) => `保存选中的 ${forms} 种表：${kind}`,
  replaces: '同名文件会被替换。',
  saved: (where: string, files: number) => `已保存到“${where}”，共 ${files} 个文件。`,
  close: '关闭',
  excel: '用 Excel 打开',
  failed: '没有打印成功，请再试一次；仍然不行时保存为 PDF，从阅读器打印。',
};

export const formOptionTexts = {
  title: '这张表的用纸和栏目',
  paper: '用纸',
  columnSet: '栏目组合',
  columns: '栏目（按先后排列）',
  columnSets: { 'by-subject': '按责任主体', 'by-power': '按职权', 'by-office': '按科室' },
  reset: '恢复县里的设置',
  changed: '已改动，只影响这次打印和保存；报送包里仍按县里的设置。',
  fixed: '这张表的栏目是固定的。',
};

export const missingGlyphTexts = {
  title: (count: number) => `有 ${count} 个字打印不出来，请换成通行的字，或打印后手写补上。`,
  first: (code: string, form: string) => `（U+${code}），最先出现在《${form}》`,
  goTo: (register: string) => `去“${register}”修改`,
  inTask: '出现在县里任务的文字中，请告诉县里。',
};

export const sentFormTexts = {
  which: '哪一次报送',
  sending: (at: string, purpose: string, cycle: string, seq: number) =>
    `${at} ${purpose}（${cycle} 年度，第 ${seq} 次）`,
  none: '还没有报送过',
  noneAdvice: '报送以后，这里可以随时照报送时的样子再打印一份。',
  noneNext: '去报送',
  hint: '按报送文件里的内容打印，与台账后来的修改无关。',
};

export const blankFormTexts = {
  hint: '每个科室、每个人一份：打印后手写，或者保存成 Excel 填好，从“导入表格”收回，行号能对上，不会重复。',
  who: '填报人',
  office: '科室',
  person: '个人',
  unit: '单位',
  nobody: '还没有科室和人员',
  nobodyAdvice: '先登记科室、岗位和人员，才能给他们各做一份。',
  nobodyNext: '去登记单位与岗位',
  making: '正在制作填报表',
  save: '保存为 PDF、Excel……',
  saveTitle: '保存空白填报表',
  saveTo: '空白表保存到',
  make: '制作空白填报表',
  made: (where: string, count: number) => `已在“${where}”中制作 ${count} 份空白填报表。`,
  fileOf: (who: string, file: string) => `${who}：${file}`,
  close: '关闭',
};
