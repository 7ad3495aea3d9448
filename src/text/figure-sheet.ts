/** Words on printed cross tables, comparisons and charts. */
export const figureSheetTexts = {
  unit: (name: string) => `汇总单位：${name}`,
  cutoff: (day: string) => `统计截止：${day}`,
  caption: (unit: string, day: string) => `汇总单位：${unit}　　统计截止：${day}`,
  filter: (words: string) => `筛选：${words}`,
  empty: '没有可以统计的内容',
  totalOf: (overlaps: boolean) => (overlaps ? '去重合计' : '合计'),
  missing: '没有收到',
  balance: (isBalanced: boolean, sentence: string) => `${isBalanced ? '平衡关系' : '不平'}：${sentence}`,
  basis: (withReceived: boolean) =>
    withReceived ? '本表统计已接受和已收到、尚未处理的报送。' : '本表只统计已接受的报送。',
  counted: (counted: number, expected: number) => `已计入 ${counted} 个单位，应报 ${expected} 个；没有收到的不是零。`,
  shown: (figure: string, show: string) => `表内数字是${figure}的${show}。`,
  item: '项目',
  parts: { n: '数量', share: '占比\n%', difference: '增减', differencePercent: '增减\n%' },
  partOf: (title: string, part: string) => `${title} ${part.replace('\n', '')}`,
  comparedWith: (title: string) => `增减都与“${title}”比；占比是占风险点、岗位或措施合计的百分之几。`,
  ofYear: (cycle: string, line: string) => `${cycle} 年度${line}`,
  units: (words: readonly string[]) => `计入单位：${words.join('；')}。`,
  unitsOf: (title: string, units: number) => `${title} ${units} 个`,
};
