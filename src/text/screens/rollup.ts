/** Words of 汇总. */
export const rollupTexts = {
  nothing: '还没有接受过报送，表里都是空的。先在“接收”收文件，再到“报送进度”接受。',
  title: '汇总',
  intro: '只数已接受的报送和本单位代报的；没有报送的单位留空，不算作 0。',
  preview: '预览汇总表并打印',
  excel: '用 Excel 打开',
  table: '汇总表',
  tabs: {
    table: '汇总表',
    cross: '交叉表',
    compare: '比较',
    charts: '图',
    copied: '雷同文字',
    reports: '报表快照',
    inspection: '迎检包',
  },
  depth: '层级',
  children: '只列直接下级',
  all: '列出全部单位',
  withReceived: '收到但还没有接受的也计入',
  balance: (isBalanced: boolean, sentence: string) => `${isBalanced ? '平' : '不平'}：${sentence}`,
};

export const rollupTableTexts = {
  unit: '单位',
  onBehalf: (unit: string) => `${unit}（代报）`,
  received: '已报/应报',
  posts: '岗位',
  keyPosts: '重点岗位',
  powers: '职权',
  risks: '风险点',
  total: '合计',
  noLevel: '未定级',
  measures: '防控措施',
  regulations: '配套制度',
  drill: (unit: string, column: string, n: number) => `${unit}，${column}：${n}，列出来`,
};
