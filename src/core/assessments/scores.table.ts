import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const scoresTable = sqliteTable('scores', {
  snapshotId: integer('snapshot_id').notNull(),
  id: text('id').notNull(),
  setId: text('set_id').notNull(),
  itemId: text('item_id').notNull(),
  occurrences: integer('occurrences'),
  percent: real('percent'),
  given: real('given'),
  evidence: text('evidence').notNull(),
  remark: text('remark').notNull(),
});
