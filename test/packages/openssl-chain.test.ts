/** The whole chain with stock tools: openssl agrees on village, township and county, inside one another. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isChildPath } from '../../src/core/packages/container/child-containers.ts';
import { readEntry, readZip } from '../../src/core/packages/container/zip-reader.ts';
import { combinedLimits } from '../../src/domain/packages/package-limits.ts';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  fillAndSubmit,
  folderOf,
  importFile,
  type JoinedCounty,
  joinTask,
} from '../support/joined-county.ts';
import type { Ledger } from '../support/a-county.ts';
import { sentBytes } from '../support/rebuilt-package.ts';
import { hasOpenssl, run } from './support/outside-tools.ts';

const TOWN = 'QH-01';
const folder = mkdtempSync(join(tmpdir(), 'lianfang-chain-'));
const put = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

type Entries = Map<string, Buffer>;
const entriesOf = (container: Buffer): Entries =>
  new Map(readZip(container, combinedLimits).map((entry) => [entry.name, readEntry(container, entry)]));

/** openssl's word on a container's signature. @returns the subject of the certificate that signed */
function verify(entries: Entries, name: string): string {
  const xml = entries.get('META-INF/ASiCManifest001.xml') ?? Buffer.alloc(0);
  const signature = entries.get('META-INF/signature001.p7s') ?? Buffer.alloc(0);
  const signer = join(folder, `${name}.signer.pem`);
  const openssl = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-purpose', 'any'];
  const files = ['-in', put(`${name}.p7s`, signature), '-content', put(`${name}.xml`, xml)];
  run('openssl', ...openssl, ...files, '-CAfile', join(folder, 'root.pem'), '-signer', signer, '-out', '/dev/null');
  // What was signed are digests: of the list of files by the signature's own list, of the files by the list.
  const lists = xml.toString('utf8') + (entries.get('manifest.json') ?? Buffer.alloc(0)).toString('utf8');
  for (const [path, bytes] of entries) {
    if (path.startsWith('META-INF/') || path === 'mimetype') continue;
    const sha256 = createHash('sha256').update(bytes);
    const isListed = [sha256.copy().digest('base64'), sha256.digest('hex')].some((digest) => lists.includes(digest));
    expect({ path, isListed }).toEqual({ path, isListed: true });
  }
  return run('openssl', 'x509', '-in', signer, '-noout', '-subject', '-nameopt', 'utf8,sep_comma_plus');
}

describe.skipIf(!hasOpenssl)('村 → 乡镇 → 县，每一层签名 openssl 都认（未安装 openssl 时跳过）', () => {
  let joined: JoinedCounty;
  let town: Ledger;
  let villages: Ledger[];
  beforeAll(async () => {
    joined = await aJoinedCounty({
      prepare: async (at) => {
        town = await at.stranger(TOWN);
        const request = await town.api.packages.writeEnrol({
          folder: folderOf(town, at.box('enrol')),
          receivers: ['QH'],
        });
        await importFile(at.county, request.path);
        await checkSeal(at.county, town);
      },
    });
    await joinTask(joined, town);
    const { pem } = await joined.county.api.packages.rootPem({});
    put('root.pem', pem ?? '');
    villages = [await joined.join('QH-01-01'), await joined.join('QH-01-02')];
  });
  afterAll(async () => {
    await joined.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('县里的回执带着村的证书下去，村下一次就用它签；汇总包里每一份原件都验得过', async () => {
    const { county } = joined;
    const last: { digest: string }[] = [];
    for (const [index, village] of villages.entries()) {
      const code = `QH-01-0${index + 1}`;
      const first = await fillAndSubmit(joined, village, code);
      await importFile(county, first.path);
      await checkSeal(county, village);
      const folderDown = folderOf(county, joined.box(`down-${code}`));
      const receipt = await county.api.packages.writeReceipt({ digest: first.digest, folder: folderDown });
      await importFile(village, receipt.path);
      expect(await village.api.keys.get({})).toMatchObject({ isCertified: true });
      expect(verify(entriesOf(sentBytes(county, receipt.digest)), `receipt-${index}`)).toContain('青禾县');

      await village.api.finals.reopen({ reason: '更正' });
      await village.api.finals.lock({});
      const again = await village.api.packages.submit({
        folder: folderOf(village, joined.box(`again-${code}`)),
        withForms: false,
      });
      await importFile(town, first.path);
      await importFile(town, again.path);
      await town.api.packages.accept({ digest: again.digest });
      last.push(again);
    }
    await town.api.entries.load({ facts: factsOf(joined.settings, TOWN) });
    await town.api.finals.lock({});
    const combined = await town.api.packages.submit({
      folder: folderOf(town, joined.box('combined')),
      withForms: false,
      below: { missing: [], onlyChanged: false },
    });
    const entries = entriesOf(sentBytes(town, combined.digest));
    expect(verify(entries, 'combined')).toContain('柳溪镇');
    const children = [...entries].filter(([path]) => isChildPath(path));
    expect(children).toHaveLength(2);
    const signers = children.map(([, bytes], index) => verify(entriesOf(bytes), `child-${index}`));
    expect(signers.join()).toMatch(/上湾村[\s\S]*下湾村/u);
    // Byte for byte what the villages signed.
    for (const [index, [, bytes]] of children.entries())
      expect(bytes.equals(sentBytes(villages[index] ?? town, last[index]?.digest ?? ''))).toBe(true);
  });
});
