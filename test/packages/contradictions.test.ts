/** Rows that contradict each other: the rule says no wherever the ledger's own tables would. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/core/catalogue/catalogue-of.ts';
import { withTransaction } from '../../src/core/db/handles.ts';
import { openMemoryLedger, type OpenLedger } from '../../src/core/db/open-ledger.ts';
import { benchFacts, benchSettings } from '../../src/core/demo/content/bench-facts.ts';
import { layoutOf } from '../../src/core/registers/register-layout.ts';
import { insertFacts } from '../../src/core/registers/registers.repo.ts';
import { addSnapshot } from '../../src/core/snapshots/snapshots.repo.ts';
import { type Facts, type RegisterName, registerNames } from '../../src/domain/registers/facts.ts';
import { findContradiction, references } from '../../src/domain/registers/find-contradiction.ts';
import { RESOURCES } from '../support/a-county.ts';

const nobody = '00000000-0000-4000-8000-00000000dead';
const made = benchFacts(benchSettings(1), catalogueOf(RESOURCES), 0, 12, 36);
const good: Facts = {
  ...made,
  riskRevisions: made.risks.slice(0, 2).map((risk) => ({
    id: risk.id,
    riskId: risk.id,
    revision: 1,
    name: '原名称',
    manifestation: '原表现形式',
    category: null,
    level: 1,
    reason: '改过',
    changedOn: '2026-05-01',
    changedBy: '甲',
  })),
};

let ledger: OpenLedger;
beforeAll(() => {
  ledger = openMemoryLedger();
});
afterAll(() => ledger.close());

/** What SQLite says when the rows go into an entry, where every key and reference is a constraint. */
function refusedByTables(facts: Facts): string | undefined {
  try {
    withTransaction(ledger.db, (tx) => {
      const { id } = addSnapshot(tx, crypto.randomUUID(), '2026', { kind: 'working' }, '2026-11-20T08:00:00.000Z');
      insertFacts(tx, id, facts);
    });
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'no constraint';
  }
}

const withRows = (register: RegisterName, change: (rows: readonly Record<string, unknown>[]) => unknown[]): Facts => ({
  ...good,
  [register]: change(good[register]),
});

const fields = registerNames.flatMap((register) =>
  Object.keys(references[register] ?? {}).map((field): [RegisterName, string] => [register, field]),
);
const filled = registerNames.filter((register) => good[register].length > 0);

describe('编号和引用自相矛盾的数据', () => {
  it('没有矛盾的一年通过，台账也收', () => {
    expect(findContradiction(good)).toBeUndefined();
    expect(refusedByTables(good)).toBeUndefined();
  });

  it.each(fields)('%s 的 %s 指向不存在的记录：查得出，台账也不收', (register, field) => {
    const loose = withRows(register, (rows) => rows.map((row, at) => (at === 1 ? { ...row, [field]: nobody } : row)));
    expect(good[register].length).toBeGreaterThan(1);
    expect(findContradiction(loose)).toBe(register);
    expect(refusedByTables(loose)).toBe('SQLITE_CONSTRAINT_FOREIGNKEY');
  });

  it.each(filled)('%s 里同一个编号出现两次：查得出，台账也不收', (register) => {
    const double = withRows(register, (rows) => [...rows, ...rows.slice(0, 1)]);
    expect(findContradiction(double)).toBe(register);
    expect(refusedByTables(double)).toBe('SQLITE_CONSTRAINT_PRIMARYKEY');
  });

  it('引用一条不漏：与台账各表的外键完全一致', () => {
    const tableOf = (register: RegisterName): string => layoutOf(register).table;
    const byTable = new Map(registerNames.map((register) => [tableOf(register), register]));
    for (const register of registerNames) {
      const keys = ledger.db.raw
        .prepare<[], { from: string; table: string }>(
          `SELECT "from", "table" FROM pragma_foreign_key_list('${tableOf(register)}')
           WHERE "from" <> 'snapshot_id' AND "table" <> 'blobs'`,
        )
        .all();
      const fieldOf = (column: string): string =>
        layoutOf(register).fields.find((field) => field.column.name === column)?.name ?? column;
      expect(Object.fromEntries(keys.map(({ from, table }) => [fieldOf(from), byTable.get(table)]))).toEqual(
        references[register] ?? {},
      );
    }
  });
});
