import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaTypes } from '../../src/core/packages/container/build-container.ts';
import { pkiPaths } from '../../src/core/packages/container/container-paths.ts';
import { issueRevocationList } from '../../src/core/packages/pki/revocation-list-issue.ts';
import type { Ledger } from '../support/a-county.ts';
import { dumpLedger, refusalTables, withRaw } from '../support/ledger-dump.ts';
import {
  aJoinedCounty,
  checkSeal,
  fillAndSubmit,
  folderOf,
  importFile,
  type JoinedCounty,
} from '../support/joined-county.ts';
import { type Contents, rebuilt, rootOf } from '../support/rebuilt-package.ts';

let joined: JoinedCounty;
let county: Ledger;
let unit: Ledger;
let early: { path: string; digest: string };

beforeAll(async () => {
  joined = await aJoinedCounty();
  county = joined.county;
  unit = await joined.join('QH-B1');
  const sent = await fillAndSubmit(joined, unit, 'QH-B1');
  await importFile(county, sent.path);
  await checkSeal(county, unit);
  const folder = folderOf(county, joined.box('down'));
  early = await county.api.packages.writeReceipt({ digest: sent.digest, folder });
  const other = await joined.stranger('QH-01-01');
  const request = await other.api.packages.writeEnrol({
    folder: folderOf(other, joined.box('enrol')),
    receivers: ['QH'],
  });
  await importFile(county, request.path);
  const [key] = await county.api.seals.list({ unit: 'QH-01-01' });
  await county.api.seals.revoke({ signSpkiSha256: key?.signSpkiSha256 ?? '' });
  await county.api.packages.accept({ digest: sent.digest });
  const late = await county.api.packages.writeReceipt({ digest: sent.digest, folder });
  await importFile(unit, late.path);
});
afterAll(() => joined.close());

const listNumbers = (): number[] =>
  withRaw(unit.file, (raw) => raw.prepare<[], { number: number }>('SELECT number FROM crls ORDER BY number').all()).map(
    ({ number }) => number,
  );
let serial = 0;
const change = (what: (contents: Contents) => void) =>
  rebuilt({ county, sender: county, digest: early.digest }, what, {
    folder: joined.box('forged'),
    name: `${++serial}.lfa`,
  });
async function listOf(number: number): Promise<Uint8Array> {
  return issueRevocationList(await rootOf(county), number, [], new Date('2026-11-20T00:00:00Z'));
}
const carrying = (bytes: Uint8Array) => (contents: Contents) => {
  contents.draft.id = randomUUID();
  contents.files.set(pkiPaths.crl, { path: pkiPaths.crl, title: '注销名单', mediaType: mediaTypes.der, bytes });
};

describe('注销名单只往前走', () => {
  it('先写的回执带着旧名单后到：回执收下，名单不退回', async () => {
    expect(listNumbers()).toEqual([1, 2]);
    expect(await importFile(unit, early.path)).toMatchObject({ result: 'taken-over', type: 'receipt' });
    expect(listNumbers()).toEqual([1, 2]);
    expect(await unit.api.keys.get({})).toMatchObject({ isCertified: true });
  });

  it('已经注销的再注销一次，不多出一号名单', async () => {
    const [key] = await county.api.seals.list({ unit: 'QH-01-01' });
    const again = await county.api.seals.revoke({ signSpkiSha256: key?.signSpkiSha256 ?? '' });
    expect(again).toEqual({ unit: 'QH-01-01', crlNumber: 2 });
  });

  it('单独下发的旧名单拒绝', async () => {
    const old = await listOf(1);
    const { path } = await change((contents) => {
      carrying(old)(contents);
      Object.assign(contents.draft, { type: 'crl', replyTo: null, cycle: null, receivers: [] });
      contents.files.delete('data/receipt.json');
    });
    const before = dumpLedger(unit.file, refusalTables);
    expect(await importFile(unit, path)).toMatchObject({
      result: 'refused',
      code: 'E_CRL_ROLLBACK',
      params: { number: 1, known: 2 },
    });
    expect(dumpLedger(unit.file, refusalTables)).toEqual(before);
  });

  it('编号相同、内容不同的名单拒绝', async () => {
    const { path } = await change(carrying(await listOf(2)));
    expect(await importFile(unit, path)).toMatchObject({ result: 'refused', code: 'E_CRL_ROLLBACK' });
  });

  it('别的根签的名单拒绝', async () => {
    const other = await joined.stranger('QH', 'other-county');
    const foreign = await issueRevocationList(await rootOf(other), 3, [], new Date('2026-11-20T00:00:00Z'));
    const { path } = await change(carrying(foreign));
    expect(await importFile(unit, path)).toMatchObject({ result: 'refused', code: 'E_CRL_INVALID' });
  });

  it('更新的名单换上，单独下发也行', async () => {
    const fresh = await listOf(3);
    const { path } = await change((contents) => {
      carrying(fresh)(contents);
      Object.assign(contents.draft, { type: 'crl', replyTo: null, cycle: null, receivers: [] });
      contents.files.delete('data/receipt.json');
    });
    expect(await importFile(unit, path)).toMatchObject({ result: 'taken-over', type: 'crl' });
    expect(listNumbers()).toEqual([1, 2, 3]);
  });
});
