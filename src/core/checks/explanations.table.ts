import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const explanationsTable = sqliteTable('explanations', {
  snapshotId: integer('snapshot_id').notNull(),
  id: text('id').notNull(),
  checkId: text('check_id').notNull(),
  rowId: text('row_id'),
  reason: text('reason').notNull(),
  approver: text('approver').notNull(),
  approvedOn: text('approved_on').notNull(),
});
