/** Words of what every page is built from. */

export const tableTexts = {
  notUnderstood: (column: string, text: string) => `“${column}”不能填“${text}”，请改填或从列表中选择。`,
  /** a flag that is set, as cells and Excel write it */
  yes: '是',
  changed: (column: string) => `修改${column}`,
  emptied: '清空',
  removed: '已删除 1 行。要恢复请按 Ctrl+Z，或点右上角的“撤销”。',
  sortBy: (column: string) => `按${column}排序`,
  actions: '操作',
  refused: '没有保存',
  incomplete: '待补全',
  addHere: '＋ 在这一行输入即新增',
  cell: (column: string, text: string) => `${column}：${text}`,
  removeRow: (row: number) => `删除第 ${row} 行`,
};

export const componentTexts = {
  unknownSize: '大小不明',
  bytes: (count: number) => `${count} 字节`,
  closeError: '关闭提示',
  noLevel: '未定级',
  reading: '正在读取',
  readingEntry: '读取台账',
  working: '正在处理',
  doneOf: (done: number, total: number) => `（${done}/${total}）`,
  stop: '停止',
  tooLateToStop: '正在写入，不能停止',
  stopped: (what: string) => `已停止：${what}。`,
  runAgain: '重新开始',
};
