/** What becomes of the files of a row that is removed, and of one that is taken back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../support/a-county.ts';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  importFile,
  type JoinedCounty,
  submitTo,
} from '../support/joined-county.ts';
import { withRaw } from '../support/ledger-dump.ts';

const CODE = 'QH-B1';

describe('删除带附件的行', () => {
  let joined: JoinedCounty;
  let unit: Ledger;
  beforeAll(async () => {
    joined = await aJoinedCounty();
    unit = await joined.join(CODE);
    await unit.api.entries.load({ facts: factsOf(joined.settings, CODE) });
  });
  afterAll(() => joined.close());

  const attach = async (rowId: string, register: 'risks' | 'measures', name: string) => {
    const path = join(joined.box('files'), name);
    writeFileSync(path, `%PDF-1.4 ${name}`);
    return unit.api.attachments.add({ register, rowId, file: unit.app.files.admit(path) });
  };
  const heldBytes = (sha256: string): number =>
    withRaw(unit.file, (raw) => raw.prepare('SELECT 1 FROM blobs WHERE sha256 = ?').all(sha256).length);
  const extraMeasure = async () => {
    const id = crypto.randomUUID();
    const [risk] = await unit.api.risks.list({});
    const { measures } = await unit.api.measures.list({});
    const [first] = measures;
    if (risk === undefined || first === undefined) throw new Error('no rows');
    await unit.api.measures.save({ rows: [{ measure: { ...first, id, text: '补充：双人核对' }, riskIds: [risk.id] }] });
    return id;
  };

  it('撤销删除，附件跟着回来', async () => {
    const id = await extraMeasure();
    const file = await attach(id, 'measures', '核对单.pdf');
    await unit.api.measures.remove({ ids: [id] });
    await unit.api.history.undo({});
    expect(await unit.api.attachments.list({ register: 'measures', rowId: id })).toEqual([file]);
    expect(heldBytes(file.sha256)).toBe(1);
  });

  it('没有撤销的，定稿时连内容一起去掉，不随报送包出去', async () => {
    const id = await extraMeasure();
    const gone = await attach(id, 'measures', '作废的扫描件.pdf');
    await unit.api.measures.remove({ ids: [id] });
    const sent = await submitTo(unit, joined.box('out'));
    expect(heldBytes(gone.sha256)).toBe(0);
    expect((await unit.api.attachments.list({})).map(({ fileName }) => fileName)).toEqual(['核对单.pdf']);
    await importFile(joined.county, sent.path);
    await checkSeal(joined.county, unit);
    await joined.county.api.packages.accept({ digest: sent.digest });
    expect(
      withRaw(joined.county.file, (raw) => raw.prepare('SELECT file_name FROM attachments').pluck().all()),
    ).toEqual(['核对单.pdf']);
  });
});
