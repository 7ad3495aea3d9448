import { afterEach, describe, expect, it, vi } from 'vitest';
import { catalogueOf } from '../../src/core/catalogue/catalogue-of.ts';
import { withTransaction } from '../../src/core/db/handles.ts';
import { openMemoryLedger, type OpenLedger } from '../../src/core/db/open-ledger.ts';
import { benchFacts, benchSettings } from '../../src/core/demo/content/bench-facts.ts';
import { insertFacts, readFacts } from '../../src/core/registers/registers.repo.ts';
import { addSnapshot } from '../../src/core/snapshots/snapshots.repo.ts';
import { registerNames } from '../../src/domain/registers/facts.ts';
import { RESOURCES } from '../support/a-county.ts';

const settings = benchSettings(4);
const factsOf = (unit: number, risks: number) => benchFacts(settings, catalogueOf(RESOURCES), unit, risks, risks * 3);

let ledger: OpenLedger;
afterEach(() => ledger.close());

const insert = (unit: number, risks: number) =>
  withTransaction(ledger.db, (tx) => {
    const { id } = addSnapshot(tx, `QH-B${unit}`, '2026', { kind: 'working' }, '2026-11-20T08:00:00.000Z');
    insertFacts(tx, id, factsOf(unit, risks));
    return id;
  });

describe('写入一个单位的整年', () => {
  it('行数多少都一行不差地读回（不足一批的零头也在内）', () => {
    ledger = openMemoryLedger();
    const id = insert(0, 77);
    expect(readFacts(ledger.db, id)).toEqual(factsOf(0, 77));
  });

  it('不为每一行准备语句：再写更大的单位一条也不用新准备', () => {
    ledger = openMemoryLedger();
    const prepare = vi.spyOn(ledger.db.raw, 'prepare');
    insert(0, 90);
    const first = prepare.mock.calls.length;
    expect(first).toBeLessThan(registerNames.length * 4);
    insert(1, 200);
    insert(2, 200);
    expect(prepare.mock.calls.length - first).toBeLessThan(registerNames.length);
  });
});
