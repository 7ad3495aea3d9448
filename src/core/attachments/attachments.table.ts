import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const attachmentsTable = sqliteTable('attachments', {
  snapshotId: integer('snapshot_id').notNull(),
  id: text('id').notNull(),
  register: text('register').notNull(),
  rowId: text('row_id').notNull(),
  fileName: text('file_name').notNull(),
  mediaType: text('media_type').notNull(),
  sizeBytes: integer('size_bytes').notNull(),
  sha256: text('sha256').notNull(),
});
