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
  refusedHint: '没有保存，离开这一页字也还在。原因消除以后，在这一格按 F2 再按回车就再存一次。',
  incomplete: '待补全',
  addHere: '＋ 在这一行输入即新增',
  cell: (column: string, text: string) => `${column}：${text}`,
  remarked: (remarks: readonly string[]) => `；退回意见：${remarks.join('；')}`,
  removeRow: (row: number) => `删除第 ${row} 行`,
  moveUp: '上移',
  moveDown: '下移',
  moveHint: 'Alt+↑、Alt+↓ 也可以移动光标所在的行，Ctrl+Z 移回。',
  sortedCannotMove: '现在按一列排序显示，看不出原来的次序。再点列名取消排序以后移动。',
};

/** Names that the component library has in English only, by what it says. */
export const spokenNames: Readonly<Record<string, string | undefined>> = {
  Clear: '清空',
  'close-circle': '清空',
  Close: '关闭',
  close: '关闭',
  remove: '移除',
  left: '上一页',
  right: '下一页',
  search: '查找',
  ellipsis: '更多',
  'Increase Value': '加大',
  'Decrease Value': '减小',
  'Select all': '全选',
  'Custom selection': '选择',
  'expanded dropdown': '更多',
  'segmented control': '选择',
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
