/** Where the rows of each register are stored. */
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { RegisterName } from '../../domain/registers/facts.ts';
import { scoresTable } from '../assessments/scores.table.ts';
import { attachmentsTable } from '../attachments/attachments.table.ts';
import { explanationsTable } from '../checks/explanations.table.ts';
import {
  measureRegulationsTable,
  measureRisksTable,
  measuresTable,
  regulationsTable,
} from '../measures/measures.table.ts';
import { assignmentsTable, personsTable, postsTable } from '../posts/posts.table.ts';
import { powersTable } from '../powers/powers.table.ts';
import { riskRevisionsTable, risksTable } from '../risks/risks.table.ts';
import { roundRisksTable, roundsTable } from '../rounds/rounds.table.ts';
import { officesTable, profilesTable } from '../units/units.table.ts';

export const registerTables: { [K in RegisterName]: SQLiteTable } = {
  profiles: profilesTable,
  offices: officesTable,
  persons: personsTable,
  posts: postsTable,
  assignments: assignmentsTable,
  powers: powersTable,
  risks: risksTable,
  riskRevisions: riskRevisionsTable,
  rounds: roundsTable,
  roundRisks: roundRisksTable,
  regulations: regulationsTable,
  measures: measuresTable,
  measureRisks: measureRisksTable,
  measureRegulations: measureRegulationsTable,
  scores: scoresTable,
  explanations: explanationsTable,
  attachments: attachmentsTable,
};
