/** Words of the button and the dialog by which a list leaves the window. */

/** A filter in words, e.g. `等级：高；科室：财务室`. */
export const filterPart = (name: string, value: string): string => `${name}：${value}`;
export const filterMark = '；';

export const listExportTexts = {
  button: '导出',
  buttonOf: (title: string) => `导出${title}`,
  excel: 'Excel',
  pdf: 'PDF',
  preview: '打印预览',
  withBlank: '加一列空白……',
  title: (title: string) => `导出“${title}”`,
  rows: (filter: string) =>
    `${filter === '' ? '没有筛选，全部导出。' : `只导出筛选出的行（${filter}）。`}顺序和栏目同屏幕上一样。`,
  format: '格式',
  both: 'Excel 和 PDF',
  blank: '末尾加一列空白，供手写',
  blankTitle: '空白列的名称',
  blankHint: '如：签收、备注、核对',
  blankChoices: ['签收', '备注', '核对', '整改情况'],
  saveTo: '保存到',
  save: '保存',
  saved: (where: string, files: number) => `已保存到“${where}”，共 ${files} 个文件。`,
  close: '关闭',
  columns: '栏目',
  noColumns: '请至少留一个栏目。',
};
