/** What the ledger and the checks know about an indicator, as the sentence a clerk can stand for. */
import type { KnownFact, KnownTopic } from '../domain/assessments/known-facts.ts';

const sentences: Record<KnownTopic, (of: number, done: number) => string> = {
  coverage: (of, done) => `台账登记岗位 ${of} 个，其中 ${done} 个已查出风险点`,
  chain: (of, done) => `风险点 ${of} 个，其中 ${done} 个查找程序记录完整`,
  grading: (of, done) => `风险点 ${of} 个，其中 ${done} 个已评定等级`,
  phases: (of, done) => `风险点 ${of} 个，其中 ${done} 个三期措施齐全`,
  responsible: (of, done) => `防控措施 ${of} 条，其中 ${done} 条有责任岗位和时限`,
  regulations: (of, done) => `最高等级风险点 ${of} 个，其中 ${done} 个有配套制度`,
  publicity: (of, done) => `风险点 ${of} 个，其中 ${done} 个已公示`,
  powers: (of, done) => `职权 ${of} 项，其中 ${done} 项依据、界限、责任齐全`,
};

export const knownEvidence = ({ topic, of, done, findings }: KnownFact): string =>
  `${sentences[topic](of, done)}；${findings === 0 ? '审核没有查出这方面的问题' : `审核查出这方面的问题 ${findings} 处`}。`;
