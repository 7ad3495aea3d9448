/** Words on printed cross tables, comparisons and charts. */
export const figureSheetTexts = {
  sheet: '统计表',
  unit: (name: string) => `汇总单位：${name}`,
  cutoff: (day: string) => `统计截止：${day}`,
  filter: (words: string) => `筛选：${words}`,
  empty: '没有可以统计的内容',
  total: '合计',
  distinctTotal: '去重合计',
  missing: '没有收到',
  balance: (isBalanced: boolean, sentence: string) => `${isBalanced ? '平衡关系' : '不平'}：${sentence}`,
  basis: (withReceived: boolean) =>
    withReceived ? '本表统计已接受和已收到、尚未处理的报送。' : '本表只统计已接受的报送。',
  counted: (counted: number, expected: number) => `已计入 ${counted} 个单位，应报 ${expected} 个；没有收到的不是零。`,
  shown: (figure: string, show: string) => `表内数字是${figure}的${show}。`,
  compare: { unit: '单位比较', township: '乡镇比较', cycle: '年度比较' },
  item: '项目',
  difference: (title: string) => `${title}\n增减`,
  differencePercent: (title: string) => `${title}\n增减%`,
  share: (title: string) => `${title}\n占比%`,
  comparedWith: (title: string) => `增减都与“${title}”比；占比是占风险点、岗位或措施合计的百分之几。`,
  units: (words: readonly string[]) => `计入单位：${words.join('；')}。`,
  unitsOf: (title: string, units: number) => `${title} ${units} 个`,
};
