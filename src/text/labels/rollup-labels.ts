import type { Dimension, Figure, Show } from '../../domain/rollup/cross-definition.ts';

export const dimensionNames: Record<Dimension, string> = {
  unit: '单位',
  township: '乡镇',
  unitLevel: '单位层级',
  unitKind: '单位性质',
  participation: '参加情况',
  level: '风险等级',
  category: '风险类别',
  powerKind: '职权种类',
  keySite: '重点部位',
  area: '领域',
  system: '系统',
  postKind: '重点岗位',
  change: '变化情况',
  major: '三重一大',
  phase: '措施阶段',
};

export const figureNames: Record<Figure, string> = {
  risks: '风险点（个）',
  riskUnits: '有风险点的单位（个）',
  riskPosts: '有风险点的岗位（个）',
  riskPowers: '有风险点的职权（项）',
  posts: '岗位（个）',
  powers: '职权（项）',
  measures: '防控措施（条）',
};

export const showNames: Record<Show, string> = {
  count: '数量',
  rowShare: '占本行（%）',
  columnShare: '占本列（%）',
  perUnit: '平均每个单位',
};

export const postKindNames = {
  head: '主要负责人',
  key: '其他重点岗位',
  other: '一般岗位',
  none: '科室或未指明岗位',
} as const;

export const majorNames = { yes: '三重一大', no: '不是三重一大', none: '没有关联职权' } as const;

/** Rows of a dimension that say nothing of it. */
export const noneNames: Partial<Record<Dimension, string>> = {
  township: '县直单位',
  level: '未定级',
  category: '未分类',
  powerKind: '没有关联职权',
  keySite: '没有标注重点部位',
  area: '没有标注领域',
  system: '没有标注系统',
};

export const retiredName = (code: string): string => `${code}（已停用）`;

export const compareLineNames = {
  risks: '风险点',
  noLevel: '未定级',
  noCategory: '未分类',
  keyPostRisks: '重点岗位风险点',
  posts: '岗位',
  keyPosts: '重点岗位',
  powers: '职权',
  measures: '防控措施',
  regulations: '配套制度',
};
