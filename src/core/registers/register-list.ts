/**
 * The registers of a snapshot: shape, key and Chinese name of each, in the order of domain/registers/facts.ts
 * (references before the rows that use them). Reading, packing, importing and copying a unit's year all follow this list. Their tables
 * are in register-tables.ts: threads that read packages know no database, and starting without it takes half the time.
 */
import type { z } from 'zod';
import type { RegisterName, Registers } from '../../domain/registers/facts.ts';
import { scoreSchema } from '../assessments/scores.schema.ts';
import { attachmentSchema } from '../attachments/attachments.schema.ts';
import { explanationSchema } from '../checks/explanations.schema.ts';
import {
  measureRegulationSchema,
  measureRiskSchema,
  measureSchema,
  regulationSchema,
} from '../measures/measures.schema.ts';
import { assignmentSchema, personSchema, postSchema } from '../posts/posts.schema.ts';
import { powerSchema } from '../powers/powers.schema.ts';
import { riskRevisionSchema, riskSchema } from '../risks/risks.schema.ts';
import { roundRisksSchema, roundSchema } from '../rounds/rounds.schema.ts';
import { officeSchema, profileSchema } from '../units/units.schema.ts';

export type Register<Row> = {
  title: string;
  schema: z.ZodType<Row>;
  /** key columns inside the snapshot, as domain property names */
  key: readonly (keyof Row & string)[];
};

const withId = ['id'] as const;

export const registerList: { [K in RegisterName]: Register<Registers[K]> } = {
  profiles: { title: '单位信息', schema: profileSchema, key: withId },
  offices: { title: '科室', schema: officeSchema, key: withId },
  persons: { title: '人员', schema: personSchema, key: withId },
  posts: { title: '岗位', schema: postSchema, key: withId },
  assignments: { title: '任职', schema: assignmentSchema, key: withId },
  powers: { title: '职权', schema: powerSchema, key: withId },
  risks: { title: '风险点', schema: riskSchema, key: withId },
  riskRevisions: { title: '风险点修订', schema: riskRevisionSchema, key: withId },
  rounds: { title: '查找轮次', schema: roundSchema, key: withId },
  roundRisks: { title: '轮次与风险点', schema: roundRisksSchema, key: ['roundId', 'fromStep'] },
  regulations: { title: '配套制度', schema: regulationSchema, key: withId },
  measures: { title: '防控措施', schema: measureSchema, key: withId },
  measureRisks: {
    title: '措施与风险点',
    schema: measureRiskSchema,
    key: ['measureId', 'riskId'],
  },
  measureRegulations: {
    title: '措施与制度',
    schema: measureRegulationSchema,
    key: ['measureId', 'regulationId'],
  },
  scores: { title: '自评得分', schema: scoreSchema, key: withId },
  explanations: { title: '情况说明', schema: explanationSchema, key: withId },
  attachments: { title: '附件', schema: attachmentSchema, key: withId },
};
