/** Words around the manual; the manual itself is resources/manual. */
export const helpTexts = {
  title: '使用手册',
  open: '使用手册（F1）',
  short: '手册',
  close: '关闭手册',
  closeHint: 'Esc 关闭',
  search: '在手册里查找',
  contents: '目录',
  results: '查找结果',
  count: (count: number) => (count === 0 ? '没有找到。换个说法，或用一个更短的词。' : `找到 ${count} 处`),
  goTo: (title: string) => `打开“${title}”`,
  previous: (title: string) => `上一章：${title}`,
  next: (title: string) => `下一章：${title}`,
  loading: '正在打开手册',
};
