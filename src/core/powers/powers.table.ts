import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const powersTable = sqliteTable('powers', {
  snapshotId: integer('snapshot_id').notNull(),
  id: text('id').notNull(),
  code: text('code').notNull(),
  name: text('name').notNull(),
  kind: text('kind').notNull(),
  officeId: text('office_id'),
  basis: text('basis').notNull(),
  limits: text('limits').notNull(),
  responsibility: text('responsibility').notNull(),
  isMajor: integer('is_major', { mode: 'boolean' }).notNull(),
  keySites: text('key_sites', { mode: 'json' }).notNull(),
  areas: text('areas', { mode: 'json' }).notNull(),
  systems: text('systems', { mode: 'json' }).notNull(),
  position: integer('position').notNull(),
});
