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

export const aboutTexts = {
  title: '关于廉防台账',
  version: (version: string) => `版本 ${version}`,
  lines: [
    '供县、乡镇（街道）、部门和村（社区）开展廉政风险防控使用。',
    '全程不需要网络，不向任何地方发送数据；台账只在本机，报送靠U盘和盖章的纸。',
    '程序按 Apache-2.0 许可使用；所附字体按各自的许可，见程序文件夹里的 resources/fonts。',
  ],
  close: '关闭',
};
