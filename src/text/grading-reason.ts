/** Why a level was proposed, in the words the clerk can check it by (risk-level.ts). */
import type { GradingReasonKey, ProposedLevel } from '../domain/risks/risk-level.ts';
import type { Sentence } from './errors/sentence.ts';

const powers = ['不涉及人财物等权力', '可借助工作谋取私利', '涉及三重一大、人财物等较大权力、自由裁量权或共性问题'];
const harms = ['危害轻微', '可能在一定范围内造成影响', '可能造成严重的社会和经济影响'];
const triggers: Record<string, string> = {
  decisiveInfluence: '对结果有决定性影响',
  unlimitedDiscretion: '自由裁量不受限制',
  hasHappenedBefore: '曾经发生过',
};

const reasons: Record<GradingReasonKey, Sentence> = {
  criteria: ({ power, harm }) => `${powers[Number(power)] ?? ''}，一旦发生${harms[Number(harm)] ?? ''}；两项取其轻。`,
  count: ({ kinds }) => `存在 ${kinds} 种风险。`,
  'count-trigger': ({ trigger }) => `${triggers[String(trigger)] ?? ''}，直接定为最高等级。`,
  matrix: ({ likelihood, harm, product }) => `可能性 ${likelihood} × 危害程度 ${harm} = ${product}。`,
};

/** One sentence for the reason of a proposed level. */
export const gradingReason = ({ reason }: ProposedLevel): string => reasons[reason.key](reason.params);
