import { reviewStepNames } from '../../domain/risks/review-step.ts';
import type { RiskErrorCode } from '../../domain/risks/risk-errors.ts';
import type { Sentence } from './sentence.ts';
import { gradingMethodNames, scoreFieldNames } from '../labels/grading-labels.ts';

const named = (names: Record<string, string>, code: string | number | undefined): string =>
  names[String(code)] ?? String(code);
const step = (code: string | number | undefined): string => named(reviewStepNames, code);
const steps = (codes: string | number | undefined): string => String(codes).split(',').map(step).join('、');

export const riskErrors: Record<RiskErrorCode, Sentence> = {
  RISK_SCORE_OUT_OF_RANGE: ({ field, min, max, given }) =>
    `${named(scoreFieldNames, field)}应为 ${min} 到 ${max} 的整数（现为 ${given}），请改正。`,
  RISK_METHOD_MISMATCH: ({ expected, given }) =>
    `本年度按${named(gradingMethodNames, expected)}评定等级，不能用${named(gradingMethodNames, given)}，请重新作答。`,
  RISK_LEVEL_UNKNOWN: ({ level, count }) => `等级 ${level} 不在本年度的 ${count} 个等级之内，请重新选择。`,
  RISK_LEVEL_WITHOUT_REASON: ({ number }) => `风险点 ${number} 改定的等级与原来提出的不同，请写明理由。`,
  RISK_OWN_POINT_HEAD: ({ number, post }) =>
    `风险点 ${number} 属于主要负责人岗位“${post}”，本单位不能审定等级，请随报送材料由上级核定。`,
  RISK_OWN_POINT: ({ number, by }) => `风险点 ${number} 所在岗位由${by}担任，本人不能审定自己的等级，请改由他人审定。`,
  RISK_NOT_GRADED: ({ number }) => `风险点 ${number} 还没有自评等级，请先自评再审定。`,
  RISK_REVISION_WITHOUT_REASON: ({ number }) => `风险点 ${number} 已经集体定，修改前请写明更正理由。`,
  ROUND_STEP_JUMP: ({ number, from, to, missing }) =>
    `风险点 ${number} 现为“${step(from)}”，到“${step(to)}”之间还缺“${steps(missing)}”，请先补办，或登记为不适用并写明理由。`,
  ROUND_BACK_WITHOUT_REASON: ({ number, from, to }) =>
    `风险点 ${number} 从“${step(from)}”退回“${step(to)}”，请写明退回理由。`,
  ROUND_SKIP_WITHOUT_REASON: ({ step: code }) => `“${step(code)}”登记为不适用，请写明理由。`,
  MEASURE_LAST_RISK: () => '这条措施只对应这一个风险点，不能移去；不需要的，请删除这条措施。',
  SCORE_OUT_OF_RANGE: ({ item, min, max, given }) => `“${item}”应填 ${min} 到 ${max}（现为 ${given}），请改正。`,
};
