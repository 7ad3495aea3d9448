import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { openMemoryLedger, type OpenLedger } from '../../src/core/db/open-ledger.ts';
import { registerList } from '../../src/core/registers/register-list.ts';
import { registerTables } from '../../src/core/registers/register-tables.ts';
import { registerNames } from '../../src/domain/registers/facts.ts';
import { unitsTable } from '../../src/core/units/units.table.ts';
import { unitSchema } from '../../src/core/units/units.schema.ts';

let ledger: OpenLedger;
beforeAll(() => {
  ledger = openMemoryLedger();
});
afterAll(() => ledger.close());

type ColumnInfo = { name: string; type: string; notnull: number };
const inDatabase = (table: string) =>
  ledger.db.raw
    .prepare<[], ColumnInfo>(`SELECT name, type, "notnull" FROM pragma_table_info('${table}') ORDER BY name`)
    .all()
    .map(({ name, type, notnull }) => ({ name, type, notNull: notnull === 1 }));

const inDrizzle = (table: SQLiteTable) =>
  Object.values(getTableColumns(table))
    .map((column) => ({ name: column.name, type: column.getSQLType().toUpperCase(), notNull: column.notNull }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));

const tables: [string, SQLiteTable, z.ZodType, string][] = [
  ...registerNames.map((name): [string, SQLiteTable, z.ZodType, string] => [
    name,
    registerTables[name],
    registerList[name].schema,
    'snapshotId',
  ]),
  ['units', unitsTable, unitSchema, 'cycle'],
];

describe('迁移到最新的库与代码里的表', () => {
  it.each(tables)('%s：列名、类型、可空与 drizzle 表一致', (_, table) => {
    expect(inDatabase(getTableName(table))).toEqual(inDrizzle(table));
  });

  it.each(tables)('%s：行的字段与列一一对应', (_, table, schema, owner) => {
    const { shape } = schema as unknown as { shape: Record<string, z.ZodType> };
    const columns = Object.keys(getTableColumns(table)).filter((name) => name !== owner);
    expect(columns.toSorted()).toEqual(Object.keys(shape).toSorted());
  });

  it.each(tables)('%s：字段可空时列也可空，反之亦然', (_, table, schema) => {
    const { shape } = schema as unknown as { shape: Record<string, z.ZodType> };
    const columns = getTableColumns(table);
    const nullable = Object.keys(shape).filter((name) => shape[name]?.safeParse(null).success === true);
    expect(nullable).toEqual(Object.keys(shape).filter((name) => columns[name]?.notNull === false));
  });

  it('所有表都是 STRICT，每个外键都指向存在的表', () => {
    const loose = ledger.db.raw
      .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict")
      .all()
      .map((row) => (row as { name: string }).name)
      .filter((name) => !name.startsWith('sqlite_'));
    expect(loose).toEqual([]);
    expect(ledger.db.raw.pragma('foreign_key_check')).toEqual([]);
    expect(ledger.db.raw.pragma('foreign_keys', { simple: true })).toBe(1);
  });
});
