/** Reading in worker threads gives what reading in place gives; the built worker is found and answers. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/core/catalogue/catalogue-of.ts';
import { demoFacts } from '../../src/core/demo/content/demo-facts.ts';
import { demoSettings } from '../../src/core/demo/content/demo-settings.ts';
import { encryptContainer } from '../../src/core/packages/container/envelope.ts';
import { keySha256, sha256Hex } from '../../src/core/packages/pki/keys.ts';
import { createFileReader, takingOver } from '../../src/core/packages/read-ahead.ts';
import { type FileOutcome, type ReadBasis, readPackageFile } from '../../src/core/packages/read-package.ts';
import { type ReadPool, startReadPool, workerFile } from '../../src/core/packages/read-pool.ts';
import { snapshotFiles } from '../../src/core/packages/snapshot-files.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { countFacts } from '../../src/domain/registers/count-facts.ts';
import type { Id } from '../../src/domain/ids.ts';
import { RESOURCES } from '../support/a-county.ts';
import { aCounty, aPackage, type County, now, openOptions } from './support/county.ts';

let dir: string;
let county: County;
let basis: ReadBasis;
const path = (name: string): string => join(dir, name);

const settings = demoSettings();
const scan = Buffer.from('%PDF-1.7 盖章扫描件');

/** As text: bytes as digests, since some buffers arrive as plain byte arrays. */
const shown = (value: unknown): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, key, plain: unknown) {
    const held = this[key];
    if (held instanceof Uint8Array) return sha256Hex(held);
    return held instanceof Map ? [...held] : plain;
  });

const codeOf = (outcome: FileOutcome | undefined): string =>
  outcome !== undefined && 'error' in outcome && outcome.error instanceof DomainError
    ? `${outcome.error.code} ${JSON.stringify(outcome.error.params)}`
    : 'none';

/** A village's whole year with one attachment, encrypted to its town. */
function villageYear(): Uint8Array {
  const { town, village } = county;
  const template = settings.units.find(({ level }) => level === 'village');
  if (template === undefined) throw new Error('the demonstration county has villages');
  const unit = { ...template, code: village.code, name: village.name, parent: town.code, submitTo: town.code };
  settings.units.push(unit);
  const made = demoFacts(unit, settings, catalogueOf(RESOURCES), 'threads', 8);
  const attachment = {
    id: '00000000-0000-4000-8000-0000000000a1' as Id<'attachment'>,
    register: 'risks' as const,
    rowId: made.risks[0]?.id ?? '',
    fileName: '扫描件.pdf',
    mediaType: 'application/pdf',
    sizeBytes: scan.length,
    sha256: sha256Hex(scan),
  };
  const facts = { ...made, attachments: [attachment] };
  const totals = countFacts(facts, settings);
  const files = snapshotFiles(facts, () => scan);
  const built = aPackage(county, 'submission', village, [town], { totals }, files);
  return encryptContainer(built.bytes, [town.encryption.spki]);
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lianfang-threads-'));
  county = await aCounty();
  writeFileSync(path('year.lfb'), villageYear());
  writeFileSync(path('bad.lfa'), 'PK 不是数据包');
  basis = {
    unit: county.town.code,
    decryptionKeys: [county.town.encryption],
    encryptionKeys: [keySha256(county.town.encryption.spki)],
    trust: (await openOptions(county, county.town)).trust,
    tasks: [{ id: '00000000-0000-4000-8000-0000000000b1', version: 1, digest: null, settings }],
    sentTo: new Map(),
    catalogueTexts: new Set(),
  };
});
afterAll(() => rmSync(dir, { recursive: true }));

describe('在工作线程里读数据包', () => {
  let pool: ReadPool;
  beforeAll(() => {
    const started = startReadPool(4);
    if (started === undefined) throw new Error('no threads on a machine with one core');
    pool = started;
  });
  afterAll(() => pool.close());

  it('整年的数据连同附件，与就地读的完全一样', async () => {
    const here = readPackageFile(path('year.lfb'), basis, now);
    const there = await pool.read(path('year.lfb'), basis, now);
    if (!('package' in here)) throw here.error;
    expect(here.package.snapshots[0]?.attachments.get(sha256Hex(scan))).toEqual(scan);
    expect(here.package.snapshots[0]?.rows.index.received_risks.length).toBeGreaterThan(50);
    if (there === undefined || !('package' in there)) throw new Error('not read');
    expect(shown(there.package)).toBe(shown(here.package));
    expect(there.package.opened.container).toEqual(here.package.opened.container);
    expect(there.package.snapshots[0]?.attachments).toEqual(here.package.snapshots[0]?.attachments);
  });

  it.each(['bad.lfa', '没有这个文件.lfb'])('拒绝的理由一样：%s', async (name) => {
    const here = readPackageFile(path(name), basis, now);
    const there = await pool.read(path(name), basis, now);
    expect(codeOf(here)).toMatch(/^(E_PKG_FORMAT|FILE_NOT_FOUND) /);
    expect(codeOf(there)).toBe(codeOf(here));
    expect(there?.sha256).toBe(here.sha256);
  });
});

it('读包的线程不装数据库和签发证书的库：每个线程起动只要五分之一的时间', () => {
  const list = `import { registerHooks } from 'node:module';
    registerHooks({ load(url, context, next) { console.log(url); return next(url, context); } });
    await import(process.argv[1]);`;
  const script = pathToFileURL(resolve('src/core/packages/read-package.ts')).href;
  const loaded = execFileSync(process.execPath, ['--input-type=module', '-e', list, script], { encoding: 'utf8' });
  expect(loaded).toContain('src/core/packages/snapshot-files.ts');
  expect(loaded.split('\n').filter((url) => /better-sqlite3|drizzle-orm|@peculiar/.test(url))).toEqual([]);
});

describe('提前读后面的文件', () => {
  it('中途知道了新的注销名单，后面的包都按新名单判', async () => {
    const revoked = { ...basis, trust: (await openOptions(county, county.town, [county.village])).trust };
    const reader = createFileReader(
      takingOver,
      Array.from({ length: 20 }, () => path('year.lfb')),
      basis,
      () => now,
    );
    const codes: string[] = [];
    for (let index = 0; index < 20; index += 1) {
      const outcome = await reader.read(index);
      codes.push(codeOf(outcome).split(' ')[0] ?? '');
      if (index === 3) reader.renew(revoked);
    }
    await reader.close();
    expect(codes).toEqual([...Array<string>(4).fill('none'), ...Array<string>(16).fill('E_CERT_REVOKED')]);
  });
});

describe.skipIf(!existsSync(resolve('out/main/read-worker.js')))(
  '构建产物（没有 out/main 时跳过，先运行 npm run build）',
  () => {
    it('从 out/main 和 out/main/chunks 都找得到工作线程，它能读数据包', async () => {
      const built = resolve('out/main/read-worker.js');
      expect(workerFile(resolve('out/main'))).toBe(built);
      expect(workerFile(resolve('out/main/chunks'))).toBe(built);
      const worker = new Worker(built);
      worker.postMessage({ basis });
      worker.postMessage({ order: 1, path: path('year.lfb'), now });
      const [answer] = (await once(worker, 'message')) as unknown[];
      await worker.terminate();
      const here = readPackageFile(path('year.lfb'), basis, now);
      expect(answer).toMatchObject({
        order: 1,
        sha256: here.sha256,
        package: { snapshots: [{ unit: county.village.code }] },
      });
    });
  },
);
