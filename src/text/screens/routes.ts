/** Names of the pages and headings of the menu. */

export const routeTexts = {
  setup: '开始使用',
  workbench: '工作台',
  posts: '单位与岗位',
  persons: '人员与任职',
  powers: '职权目录',
  risks: '风险点识别',
  guidance: '引导查找',
  rounds: '查找轮次',
  measures: '防控措施',
  assessment: '自我评估',
  checks: '审核',
  print: '打印',
  submit: '报送',
  imports: '导入表格',
  receive: '接收',
  seals: '核对印章',
  tracking: '报送进度',
  onBehalf: '代报',
  rollup: '汇总',
  search: '查找',
  backup: '备份与恢复',
};

export type RouteGroup = 'workbench' | 'enter' | 'verify' | 'handIn' | 'collect' | 'manage';

/** Headings of the menu. */
export const routeGroupTexts: Record<RouteGroup, string> = {
  workbench: '工作台',
  enter: '登记',
  verify: '核对',
  handIn: '打印与报送',
  collect: '接收与汇总',
  manage: '管理',
};
