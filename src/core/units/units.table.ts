import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Participation, UnitKind, UnitLevel } from '../../domain/units/unit.ts';

export const unitsTable = sqliteTable('units', {
  cycle: text('cycle').notNull(),
  code: text('code').notNull(),
  name: text('name').notNull(),
  level: text('level').$type<UnitLevel>().notNull(),
  kind: text('kind').$type<UnitKind>().notNull(),
  parent: text('parent'),
  participation: text('participation').$type<Participation>().notNull(),
  exemplarTheme: text('exemplar_theme'),
  submitTo: text('submit_to'),
  dueOn: text('due_on'),
  predecessors: text('predecessors', { mode: 'json' }).$type<string[]>().notNull(),
  changedOn: text('changed_on'),
  position: integer('position').notNull(),
});

export const profilesTable = sqliteTable('profiles', {
  snapshotId: integer('snapshot_id').notNull(),
  id: text('id').notNull(),
  unitCode: text('unit_code').notNull(),
  cycle: text('cycle').notNull(),
  unitName: text('unit_name').notNull(),
  leaderName: text('leader_name').notNull(),
  contactName: text('contact_name').notNull(),
  contactPhone: text('contact_phone').notNull(),
  reportedBy: text('reported_by'),
  note: text('note').notNull(),
});

export const officesTable = sqliteTable('offices', {
  snapshotId: integer('snapshot_id').notNull(),
  id: text('id').notNull(),
  name: text('name').notNull(),
  position: integer('position').notNull(),
});
