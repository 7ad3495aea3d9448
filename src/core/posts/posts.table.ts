import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const personsTable = sqliteTable('persons', {
  snapshotId: integer('snapshot_id').notNull(),
  id: text('id').notNull(),
  name: text('name').notNull(),
  duty: text('duty').notNull(),
  position: integer('position').notNull(),
});

export const postsTable = sqliteTable('posts', {
  snapshotId: integer('snapshot_id').notNull(),
  id: text('id').notNull(),
  officeId: text('office_id'),
  name: text('name').notNull(),
  isKey: integer('is_key', { mode: 'boolean' }).notNull(),
  isHead: integer('is_head', { mode: 'boolean' }).notNull(),
  duties: text('duties').notNull(),
  decidedLevel: integer('decided_level'),
  position: integer('position').notNull(),
});

export const assignmentsTable = sqliteTable('assignments', {
  snapshotId: integer('snapshot_id').notNull(),
  id: text('id').notNull(),
  postId: text('post_id').notNull(),
  personId: text('person_id').notNull(),
  kind: text('kind').notNull(),
  fromOn: text('from_on'),
  toOn: text('to_on'),
});
