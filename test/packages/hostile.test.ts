import { performance } from 'node:perf_hooks';
import { beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '../../src/domain/errors.ts';
import { openContainer, type OpenOptions } from '../../src/core/packages/container/open-container.ts';
import { derChildren, readDer } from '../../src/core/packages/pki/der.ts';
import { aCounty, aPackage, type County, openOptions, requestFile } from './support/county.ts';
import { hostileZips } from './support/hostile-zips.ts';

let county: County;
let options: OpenOptions;
beforeAll(async () => {
  county = await aCounty();
  options = await openOptions(county, county.town);
});

const codeOf = (bytes: Uint8Array): string => {
  try {
    openContainer(bytes, options);
    return 'accepted';
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
};

const mib = 1024 * 1024;

/** Anyone can sign with a key of his own: what such a package holds must be bounded too. */
const signedByAnyone = (json: string): Uint8Array => {
  const file = { path: 'data/x.json', mediaType: 'application/json', title: '数据', bytes: Buffer.from(json) };
  const { newcomer, town } = county;
  return aPackage(county, 'submission', newcomer, [town], {}, [file, requestFile(newcomer)]).bytes;
};

const manyKeys = (bytes: number): string => {
  const keys = Array.from({ length: Math.floor(bytes / 14) }, (_, index) => `"k${10_000_000 + index}":0`);
  return `{${keys.join(',')},"a":0}`;
};

const heavySigned: Record<string, () => Uint8Array> = {
  一百万个空数组: () => signedByAnyone(`[${'[],'.repeat(1_000_000)}[]]`),
  '近 4 MiB 没有排序的键': () => signedByAnyone(manyKeys(3.8 * mib)),
  '超过 4 MiB 的数据': () => signedByAnyone(manyKeys(5 * mib)),
  深层嵌套: () => signedByAnyone('['.repeat(2_000_000)),
};

/** Big or deep inputs that a careless reader chews on. */
const heavy: Record<string, () => Uint8Array> = {
  '16 MiB of zeros': () => Buffer.alloc(16 * mib),
  '16 MiB of zip signatures': () => Buffer.alloc(16 * mib, 'PK\u0003\u0004'),
  '16 MiB of nested DER': () => Buffer.alloc(16 * mib, Buffer.from('3084ffffffff', 'hex')),
  'a DER list of 5 million empty elements': () =>
    Buffer.concat([Buffer.from('308400989680', 'hex'), Buffer.alloc(10_000_000, Buffer.from('3000', 'hex'))]),
  'one byte': () => Buffer.of(0x30),
  nothing: () => Buffer.alloc(0),
};

describe('恶意压缩包', () => {
  it.each(Object.keys(hostileZips))('拒绝：%s', (name) => {
    expect(codeOf(hostileZips[name] ?? Buffer.alloc(0))).toMatch(/^E_(?:PKG|SIG)_/u);
  });

  it('样本不少于 25 个', () => {
    expect(Object.keys(hostileZips).length).toBeGreaterThanOrEqual(25);
  });
});

describe('又大又怪的输入', () => {
  it.each(Object.entries({ ...heavy, ...heavySigned }))('很快拒绝，不多占内存：%s', (_, make) => {
    const bytes = make();
    const before = process.memoryUsage().rss;
    const started = performance.now();

    expect(codeOf(bytes)).toMatch(/^E_(?:PKG|ENC|JSON)/u);

    // The promise is 1 s and 100 MB; the margins are for a busy machine.
    expect(performance.now() - started).toBeLessThan(5000);
    expect((process.memoryUsage().rss - before) / mib).toBeLessThan(200);
  });

  it('长度越过末尾的 DER 被拒绝而不是死循环', () => {
    const trap = Buffer.from('30020282', 'hex');
    expect(() => derChildren(readDer(trap))).toThrow('cut off');
    expect(codeOf(trap)).toBe('E_ENC_FORMAT');
  });
});
