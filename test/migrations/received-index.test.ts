/** Step 50: the large registers of what was received move out of their tables, back into the originals. */
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/core/catalogue/catalogue-of.ts';
import { readHandle, type ReadDb } from '../../src/core/db/handles.ts';
import { migrate } from '../../src/core/db/migrate.ts';
import { migrations } from '../../src/core/db/migrations/migrations.ts';
import { benchFacts, benchSettings } from '../../src/core/demo/content/bench-facts.ts';
import { sha256Hex } from '../../src/core/packages/pki/keys.ts';
import { snapshotFiles } from '../../src/core/packages/snapshot-files.ts';
import { jsonFile } from '../../src/core/packages/container/build-container.ts';
import { flattenRows, layoutOf } from '../../src/core/registers/register-layout.ts';
import { readFacts } from '../../src/core/registers/registers.repo.ts';
import { type Facts, registerNames } from '../../src/domain/registers/facts.ts';
import { RESOURCES } from '../support/a-county.ts';
import { aCounty, aPackage } from '../packages/support/county.ts';

const OWN = 1;
const RECEIVED = 2;
const ON_BEHALF = 3;
const settings = benchSettings(3);
const factsOf = (unit: number): Facts => benchFacts(settings, catalogueOf(RESOURCES), unit, 9, 27);
const noBytes = (): never => {
  throw new Error('no attachments');
};

/** Rows as the program before wrote them, when received ones lay in the same tables as own ones. */
function insertAsBefore(raw: Database.Database, snapshotId: number, facts: Facts): void {
  // Columns that came after this step would not be found; the registers that have them hold nothing here.
  for (const register of registerNames.filter((name) => facts[name].length > 0)) {
    const { table, fields } = layoutOf(register);
    const names = ['snapshot_id', ...fields.map(({ column }) => column.name)];
    const insert = raw.prepare(
      `INSERT INTO ${table.replace('own_', '')} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    );
    for (const row of facts[register]) insert.run([snapshotId, ...flattenRows(register, [row]).slice(1)]);
  }
}

let raw: Database.Database;
let db: ReadDb;
beforeAll(async () => {
  const county = await aCounty();
  const { bytes, digest } = aPackage(county, 'submission', county.village, [county.town], {}, [
    ...snapshotFiles(factsOf(1), noBytes),
    jsonFile('children/QH-B003.json', '代报', factsOf(2)),
  ]);
  raw = new Database(':memory:');
  migrate(
    raw,
    undefined,
    migrations.filter(({ version }) => version < 50),
  );
  raw.prepare('INSERT INTO blobs VALUES (?, ?, ?)').run(sha256Hex(bytes), bytes.length, bytes);
  raw
    .prepare(
      `INSERT INTO packages (digest, id, direction, type, purpose, unit, cycle, seq, key_sha256, receivers, claimed_at, held_at,
         authenticity, findings, totals, checks, content, signed_sha256)
       VALUES (?, 'x', 'in', 'submission', 'annual', 'QH-B002', '2026', 1, 'k', '[]', 't', 't', 'pass', '[]', '{}', '{}', '{}', ?)`,
    )
    .run(digest, sha256Hex(bytes));
  const snapshot = raw.prepare('INSERT INTO snapshots VALUES (?, ?, ?, ?, ?, ?)');
  snapshot.run(OWN, 'QH-B001', '2026', 'working', null, 't');
  snapshot.run(RECEIVED, 'QH-B002', '2026', 'received', digest, 't');
  snapshot.run(ON_BEHALF, 'QH-B003', '2026', 'received', digest, 't');
  for (const [id, unit] of [OWN, RECEIVED, ON_BEHALF].entries()) insertAsBefore(raw, unit, factsOf(id));
  migrate(raw);
  db = readHandle(raw);
}, 60_000);
afterAll(() => raw.close());

describe('收到的大表改从原件读取', () => {
  it.each([
    ['自己的台账', OWN, 0],
    ['收到的报送包', RECEIVED, 1],
    ['包里代报的单位', ON_BEHALF, 2],
  ])('%s：升级后整年一行不差', (_, id, unit) => {
    expect(readFacts(db, id)).toEqual(factsOf(unit));
  });

  it('汇总用的视图里，自己的和收到的风险点、措施都在', () => {
    const countOf = (table: string) =>
      raw.prepare(`SELECT snapshot_id AS id, count(*) AS n FROM ${table} GROUP BY 1 ORDER BY 1`).all();
    expect(countOf('risks')).toEqual([OWN, RECEIVED, ON_BEHALF].map((id) => ({ id, n: 9 })));
    expect(countOf('measures')).toEqual([OWN, RECEIVED, ON_BEHALF].map((id) => ({ id, n: 27 })));
    expect(countOf('own_risks')).toEqual([{ id: OWN, n: 9 }]);
    expect(countOf('measure_risks')).toEqual([{ id: OWN, n: 27 }]);
  });

  it('索引里的风险点与原件逐字相同', () => {
    const rows = raw
      .prepare(
        'SELECT id, number, name, manifestation, category, change FROM received_risks WHERE snapshot_id = ? ORDER BY rowid',
      )
      .all(RECEIVED);
    expect(rows).toEqual(
      factsOf(1).risks.map(({ id, number, name, manifestation, category, change }) => ({
        id,
        number,
        name,
        manifestation,
        category,
        change,
      })),
    );
  });
});
