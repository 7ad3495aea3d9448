import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const measuresTable = sqliteTable('own_measures', {
  snapshotId: integer('snapshot_id').notNull(),
  id: text('id').notNull(),
  phase: text('phase').notNull(),
  text: text('text').notNull(),
  means: text('means'),
  responsiblePostId: text('responsible_post_id'),
  leaderPostId: text('leader_post_id'),
  dueKind: text('due_kind').notNull(),
  dueOn: text('due_on'),
  supervisor: text('supervisor').notNull(),
  progress: text('progress').notNull(),
  position: integer('position').notNull(),
});

export const measureRisksTable = sqliteTable('measure_risks', {
  snapshotId: integer('snapshot_id').notNull(),
  measureId: text('measure_id').notNull(),
  riskId: text('risk_id').notNull(),
});

export const regulationsTable = sqliteTable('regulations', {
  snapshotId: integer('snapshot_id').notNull(),
  id: text('id').notNull(),
  title: text('title').notNull(),
  number: text('number').notNull(),
  issuedOn: text('issued_on'),
  kind: text('kind').notNull(),
  layer: integer('layer'),
  note: text('note').notNull(),
  position: integer('position').notNull(),
});

export const measureRegulationsTable = sqliteTable('measure_regulations', {
  snapshotId: integer('snapshot_id').notNull(),
  measureId: text('measure_id').notNull(),
  regulationId: text('regulation_id').notNull(),
});
