import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const roundsTable = sqliteTable('rounds', {
  snapshotId: integer('snapshot_id').notNull(),
  id: text('id').notNull(),
  step: text('step').notNull(),
  kind: text('kind').notNull(),
  heldOn: text('held_on').notNull(),
  place: text('place').notNull(),
  attendees: text('attendees').notNull(),
  minutesNumber: text('minutes_number').notNull(),
  note: text('note').notNull(),
  skippedWhy: text('skipped_why'),
  backWhy: text('back_why'),
});

export const roundRisksTable = sqliteTable('round_risks', {
  snapshotId: integer('snapshot_id').notNull(),
  roundId: text('round_id').notNull(),
  fromStep: text('from_step').notNull(),
  riskIds: text('risk_ids', { mode: 'json' }).notNull(),
});
