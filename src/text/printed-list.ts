/** Words on printed lists. */

export const printedListTexts = {
  number: '序号',
  unit: (name: string) => `单位：${name}`,
  cutoff: (day: string) => `统计截止：${day}`,
  filter: (filter: string, rows: number) => `${filter === '' ? '范围：全部' : `筛选：${filter}`}；共 ${rows} 行。`,
  empty: '没有符合条件的内容',
  code: (groups: string) => `统计依据编码：${groups}`,
  codeHint: '编码由所统计的数据包摘要算出；在“汇总”页核对编码，可知这份表从哪些数据包算出、此后有无变化。',
  making: '正在排版',
};
