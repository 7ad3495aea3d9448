/**
 * The registers of a snapshot: storage, shape and Chinese name of each, in the order of domain/registers/facts.ts
 * (references before the rows that use them). Reading, packing, importing and copying a unit's year all follow this list.
 */
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { z } from 'zod';
import type { RegisterName, Registers } from '../../domain/registers/facts.ts';
import { scoreSchema } from '../assessments/scores.schema.ts';
import { scoresTable } from '../assessments/scores.table.ts';
import { attachmentSchema } from '../attachments/attachments.schema.ts';
import { attachmentsTable } from '../attachments/attachments.table.ts';
import { explanationSchema } from '../checks/explanations.schema.ts';
import { explanationsTable } from '../checks/explanations.table.ts';
import {
  measureRegulationSchema,
  measureRiskSchema,
  measureSchema,
  regulationSchema,
} from '../measures/measures.schema.ts';
import {
  measureRegulationsTable,
  measureRisksTable,
  measuresTable,
  regulationsTable,
} from '../measures/measures.table.ts';
import { assignmentSchema, personSchema, postSchema } from '../posts/posts.schema.ts';
import { assignmentsTable, personsTable, postsTable } from '../posts/posts.table.ts';
import { powerSchema } from '../powers/powers.schema.ts';
import { powersTable } from '../powers/powers.table.ts';
import { riskRevisionSchema, riskSchema } from '../risks/risks.schema.ts';
import { riskRevisionsTable, risksTable } from '../risks/risks.table.ts';
import { roundRisksSchema, roundSchema } from '../rounds/rounds.schema.ts';
import { roundRisksTable, roundsTable } from '../rounds/rounds.table.ts';
import { officeSchema, profileSchema } from '../units/units.schema.ts';
import { officesTable, profilesTable } from '../units/units.table.ts';

export type Register<Row> = {
  title: string;
  table: SQLiteTable;
  schema: z.ZodType<Row>;
  /** key columns inside the snapshot, as domain property names */
  key: readonly (keyof Row & string)[];
};

const withId = ['id'] as const;

export const registerList: { [K in RegisterName]: Register<Registers[K]> } = {
  profiles: { title: '单位信息', table: profilesTable, schema: profileSchema, key: withId },
  offices: { title: '科室', table: officesTable, schema: officeSchema, key: withId },
  persons: { title: '人员', table: personsTable, schema: personSchema, key: withId },
  posts: { title: '岗位', table: postsTable, schema: postSchema, key: withId },
  assignments: { title: '任职', table: assignmentsTable, schema: assignmentSchema, key: withId },
  powers: { title: '职权', table: powersTable, schema: powerSchema, key: withId },
  risks: { title: '风险点', table: risksTable, schema: riskSchema, key: withId },
  riskRevisions: { title: '风险点修订', table: riskRevisionsTable, schema: riskRevisionSchema, key: withId },
  rounds: { title: '查找轮次', table: roundsTable, schema: roundSchema, key: withId },
  roundRisks: { title: '轮次与风险点', table: roundRisksTable, schema: roundRisksSchema, key: ['roundId', 'fromStep'] },
  regulations: { title: '配套制度', table: regulationsTable, schema: regulationSchema, key: withId },
  measures: { title: '防控措施', table: measuresTable, schema: measureSchema, key: withId },
  measureRisks: {
    title: '措施与风险点',
    table: measureRisksTable,
    schema: measureRiskSchema,
    key: ['measureId', 'riskId'],
  },
  measureRegulations: {
    title: '措施与制度',
    table: measureRegulationsTable,
    schema: measureRegulationSchema,
    key: ['measureId', 'regulationId'],
  },
  scores: { title: '自评得分', table: scoresTable, schema: scoreSchema, key: withId },
  explanations: { title: '情况说明', table: explanationsTable, schema: explanationSchema, key: withId },
  attachments: { title: '附件', table: attachmentsTable, schema: attachmentSchema, key: withId },
};
