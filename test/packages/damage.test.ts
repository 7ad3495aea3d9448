/**
 * Every changed bit and every cut is refused with a code. Of the envelope, all bits are tried around the sealed
 * bytes and one of every sealed byte; LIANFANG_TORTURE=1 tries them all.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '../../src/domain/errors.ts';
import { packageVerdicts } from '../../src/domain/packages/package-verdicts.ts';
import { encryptContainer } from '../../src/core/packages/container/envelope.ts';
import {
  openContainer,
  type OpenedContainer,
  type OpenOptions,
} from '../../src/core/packages/container/open-container.ts';
import { aCounty, aPackage, type County, openOptions } from './support/county.ts';

const isTorture = process.env['LIANFANG_TORTURE'] === '1';

let county: County;
let options: OpenOptions;
let container: Buffer;
let sealed: Buffer;
let digest: string;

beforeAll(async () => {
  county = await aCounty();
  options = await openOptions(county, county.town);
  const built = aPackage(county, 'submission', county.village, [county.town, county.office]);
  container = built.bytes;
  digest = built.digest;
  sealed = Buffer.from(encryptContainer(container, [county.town.encryption.spki]));
});

/** The code a file is refused with, or the opened container. Any other error fails the test. */
const attempt = (bytes: Uint8Array): OpenedContainer | string => {
  try {
    return openContainer(bytes, options);
  } catch (error) {
    if (
      error instanceof DomainError &&
      packageVerdicts[error.code as keyof typeof packageVerdicts]?.severity === 'error'
    )
      return error.code;
    throw error;
  }
};

const flipped = (bytes: Buffer, bit: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
};

/** Bits to try: all, or one of every byte (another one in every neighbour) plus all of the given ranges. */
const bitsOf = (length: number, closely: readonly [number, number][] = []): number[] => {
  const all = Array.from({ length: length * 8 }, (_, bit) => bit);
  if (isTorture) return all;
  const isClose = (byte: number) => closely.some(([from, to]) => byte >= from && byte < to);
  return all.filter((bit) => (bit & 7) === ((bit >> 3) * 5) % 8 || isClose(bit >> 3));
};

const acceptedFlips = (bytes: Buffer, bits: readonly number[]): number[] =>
  bits.filter((bit) => typeof attempt(flipped(bytes, bit)) !== 'string');

describe('损坏或改动过的文件', () => {
  it('签名容器中任何一位改变都被拒绝', () => {
    const bits = Array.from({ length: container.length * 8 }, (_, bit) => bit);
    expect(bits.length).toBeGreaterThan(3000);
    expect(acceptedFlips(container, bits)).toEqual([]);
  }, 300_000);

  it('只有一个收件单位的信封中任何一位改变都被拒绝', () => {
    const bits = bitsOf(sealed.length, [
      [0, sealed.length - container.length - 18],
      [sealed.length - 18, sealed.length],
    ]);
    expect(bits.length).toBeGreaterThan(3000);
    expect(acceptedFlips(sealed, bits)).toEqual([]);
  }, 300_000);

  it('改变别的收件单位的那一段，要么被拒绝，要么内容一字不差', () => {
    const both = Buffer.from(encryptContainer(container, [county.town.encryption.spki, county.office.encryption.spki]));
    const head = both.length - container.length - 18;
    let identical = 0;
    for (const bit of bitsOf(head, [[0, head]])) {
      const result = attempt(flipped(both, bit));
      if (typeof result === 'string') continue;
      identical += 1;
      expect(result.container.equals(container)).toBe(true);
    }
    // The other receiver's point, key identifier and wrapped key: about 125 bytes.
    expect(identical).toBeGreaterThan(500);
  });

  it('在任何长度处截断都被拒绝', () => {
    const accepted = [container, sealed].flatMap((bytes) =>
      Array.from({ length: bytes.length }, (_, length) => length).filter(
        (length) => typeof attempt(bytes.subarray(0, length)) !== 'string',
      ),
    );
    expect(accepted).toEqual([]);
  });

  it('末尾多出字节被拒绝', () => {
    expect(attempt(Buffer.concat([container, Buffer.of(0)]))).toBe('E_PKG_FORMAT');
    expect(attempt(Buffer.concat([sealed, Buffer.of(0)]))).toBe('E_ENC_FORMAT');
  });

  it('没有改动的同一个文件是打得开的', () => {
    expect(attempt(container)).toMatchObject({ digest });
    expect(attempt(sealed)).toMatchObject({ digest });
  });
});
