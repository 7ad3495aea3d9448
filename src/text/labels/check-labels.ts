import type { CheckId, CheckSeverity } from '../../domain/checks/check.ts';

export const checkSeverityNames: Record<CheckSeverity, string> = {
  error: '错误',
  explainable: '需说明',
  warning: '提示',
};

/** Short names for lists and settings; the sentences of findings are task data. */
export const checkNames: Record<CheckId, string> = {
  'key-post-without-risk': '重点岗位没有风险点',
  'level-missing': '没有评定等级',
  'high-risk-phases': '最高等级风险三期措施不全',
  'measure-without-responsible': '措施没有责任岗位',
  'identity-number': '出现身份证号码',
  'review-chain': '查找程序没有走完',
  balance: '数字不平',
  'own-point': '本人审定自己的等级',
  'key-post-without-high': '重点岗位没有最高等级风险',
  'high-risk-regulation': '最高等级风险没有配套制度',
  'fewer-risks': '风险点比上年大幅减少',
  'bank-account': '出现类似银行账号的数字',
  'score-findings': '自评分与审核结果不符',
  'incompatible-posts': '一人担任不相容岗位',
  placeholder: '留有未填写内容',
  'catalogue-text': '照抄参考库',
  'short-text': '内容过短',
  'copied-rows': '内容重复',
  'flow-missing': '三重一大职权没有流程图',
  'unprintable-name': '有打印不出的字',
};
