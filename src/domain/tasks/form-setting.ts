/** What the county decides about a form: words, columns, paper; the form itself is built in (docs/FORMS.md). */
export const formIds = [
  'work-chart', // 附件1 试点工作流程图
  'risk-identification', // 附件2 部门廉政风险点识别表
  'personal-risks', // 附件2-2 个人廉政风险点识别表
  'measures', // 附件3 防控措施登记表 (three phase columns)
  'measures-by-row', // 附件3, one row per measure
  'power-list', // 权力清单目录
  'risk-ledger', // 风险点台账
  'self-assessment', // 自我评估表
  'rollup', // 汇总表
  'cover', // 报送封面
  'handover', // 移动介质交接登记表
] as const;
export type FormId = (typeof formIds)[number];

export type FormSetting = {
  id: FormId;
  on: boolean;
  /** 附件2, 附表3 … printed top left; empty = none */
  label: string;
  title: string;
  paper: 'A4' | 'A3';
  /** ids of the columns in order; null = the built-in set */
  columns: string[] | null;
  /** name of a built-in column set where the form has several; null = the first */
  columnSet: string | null;
  signers: string[];
  seals: string[];
  copies: number;
  duplex: boolean;
  medium: 'paper' | 'electronic' | 'both';
  notes: string[];
};
