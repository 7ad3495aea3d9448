/**
 * 审核公式 as a new task starts with them: severities of domain 'Checks', parameters, and the clerk's sentence.
 * `{name}` is filled from the finding's params; `checkParams` says which names a check gives.
 */
import type { CheckId, CheckSetting, CheckSeverity } from './check.ts';

/** Names a sentence may use, per check. `row` is the row as the clerk knows it, e.g. 风险点 0101-2026-003。 */
export const checkParams: Record<CheckId, readonly string[]> = {
  'key-post-without-risk': ['post'],
  'level-missing': ['number', 'name'],
  'high-risk-phases': ['number', 'name', 'missing'],
  'measure-without-responsible': ['text'],
  'identity-number': ['row', 'masked'],
  'review-chain': ['number', 'name', 'step', 'missing'],
  balance: ['line'],
  'own-point': ['number', 'name', 'by'],
  'key-post-without-high': ['post', 'level'],
  'high-risk-regulation': ['number', 'name'],
  'fewer-risks': ['now', 'before', 'percent'],
  'bank-account': ['row', 'masked'],
  'score-findings': ['score', 'findings'],
  'incompatible-posts': ['person', 'posts'],
  placeholder: ['row', 'found'],
  'catalogue-text': ['row', 'text'],
  'short-text': ['row', 'text', 'minLength'],
  'copied-rows': ['row', 'first'],
  'flow-missing': ['power'],
  'unprintable-name': ['row', 'characters'],
};

type Parameters = CheckSetting['parameters'];

const check =
  (severity: CheckSeverity) =>
  (id: CheckId, sentence: string, parameters: Parameters = {}) => ({
    id,
    on: true,
    severity,
    parameters: { ...parameters },
    sentence,
  });
const error = check('error');
const explainable = check('explainable');
const warning = check('warning');

export const defaultChecks = (): CheckSetting[] => [
  error('key-post-without-risk', '重点岗位“{post}”还没有风险点，请组织查找并登记。'),
  error('level-missing', '风险点 {number}“{name}”没有评定等级，请先评定。'),
  error('high-risk-phases', '风险点 {number}“{name}”等级最高，缺少{missing}措施，请补充。'),
  error('measure-without-responsible', '防控措施“{text}”没有责任岗位，请指定。'),
  error('identity-number', '{row}中有身份证号码（{masked}），请删除。'),
  error(
    'review-chain',
    '风险点 {number}“{name}”还没有走完查找程序（{missing}），请在查找轮次中补办；不适用的写明理由。',
    {
      upTo: 'registered',
    },
  ),
  error('balance', '数字不平：{line}请核对所列记录的等级、类别和阶段。'),
  error(
    'own-point',
    '风险点 {number}“{name}”的等级由岗位任职人自己（{by}）审定，请改由他人审定；主要负责人的由上级核定。',
  ),
  explainable('key-post-without-high', '重点岗位“{post}”没有“{level}”等级的风险点，请复核；情况属实的写明理由。'),
  explainable('high-risk-regulation', '风险点 {number}“{name}”等级最高，措施没有配套制度，请补充或写明理由。'),
  explainable('fewer-risks', '风险点 {now} 个，上一年度 {before} 个，减少 {percent}%，请复核或写明理由。', {
    dropPercent: 50,
  }),
  explainable('bank-account', '{row}中有类似银行账号的数字（{masked}），请删除；确不是账号的写明理由。'),
  explainable('score-findings', '自评 {score} 分，但审核发现 {findings} 处问题，请复核自评分或写明理由。', {
    scoreFrom: 95,
    findingsFrom: 10,
  }),
  explainable('incompatible-posts', '{person}同时担任{posts}，属于不相容岗位，请调整或写明理由。', {
    pairs: '出纳/会计;出纳/报账员;审批/采购;采购/验收',
  }),
  warning('placeholder', '{row}中留有未填写的“{found}”，请改成实际内容。'),
  warning('catalogue-text', '{row}与参考库原文一字不差（{text}），请结合本单位实际修改。', { minLength: 10 }),
  warning('short-text', '{row}内容“{text}”不足 {minLength} 个字，请写具体。', { minLength: 10 }),
  warning('copied-rows', '{row}与{first}内容相同，请核对是否照抄。', { minLength: 6 }),
  warning('flow-missing', '“三重一大”职权“{power}”没有业务流程图，请绘制。'),
  warning('unprintable-name', '{row}中的“{characters}”没有字体可以打印，请核对用字。'),
];
