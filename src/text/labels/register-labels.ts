import type { RegisterName } from '../../domain/registers/facts.ts';
import type { CountKey } from '../../domain/registers/totals.ts';

export const registerLabels: Record<RegisterName, string> = {
  profiles: '单位基本信息',
  offices: '科室',
  persons: '人员',
  posts: '岗位',
  assignments: '任职',
  powers: '职权',
  risks: '风险点',
  riskRevisions: '风险点修订',
  rounds: '查找轮次',
  roundRisks: '轮次涉及的风险点',
  regulations: '配套制度',
  measures: '防控措施',
  measureRisks: '措施对应的风险点',
  measureRegulations: '措施依据的制度',
  scores: '自我评估',
  explanations: '审核说明',
  attachments: '附件',
};

export const countLabels: Record<CountKey, string> = {
  offices: '科室数',
  posts: '岗位数',
  keyPosts: '重点岗位数',
  vacantPosts: '空缺岗位数',
  persons: '人员数',
  holders: '任职人员数',
  severalPosts: '一人多岗人数',
  powers: '职权数',
  majorPowers: '三重一大职权数',
  coveredOffices: '已查科室数',
  coveredPosts: '已查岗位数',
  coveredHolders: '已查人员数',
  risks: '风险点合计',
  eliminatedRisks: '已消除风险点',
  keyPostRisks: '重点岗位风险点',
  publicisedRisks: '已公示',
  registeredRisks: '已登记',
  measures: '防控措施合计',
  regulations: '配套制度（项）',
  rounds: '查找轮次（次）',
};

/** Stands for a register where a refusal is about the entry as a whole. */
export const WHOLE_ENTRY = '台账';
