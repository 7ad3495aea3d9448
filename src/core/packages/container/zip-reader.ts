/** Strict reader of the one zip layout: every header is rebuilt from what was read and must be the same bytes. */
import { crc32, inflateRawSync } from 'node:zlib';
import { DomainError } from '../../../domain/errors.ts';
import { maxPathLength, type PackageLimits } from '../../../domain/packages/package-limits.ts';
import {
  centralHeader,
  centralHeaderSize,
  endRecord,
  endSize,
  localHeader,
  localHeaderSize,
  type ZipEntry,
} from './zip-format.ts';

/** `dataAt` is the offset of the packed bytes. */
export type OpenEntry = ZipEntry & { dataAt: number };

const refuse = (detail: string): never => {
  throw new DomainError('E_PKG_FORMAT', { detail });
};

/** No empty, hidden or dotted parts, nothing absolute; ASCII only. */
const pathPattern = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/u;
const dottedEnd = /\.\//u;
/** Device names of Windows, as a whole part or before a dot. */
const reserved = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\/|$)/iu;

export const isSafePath = (path: string): boolean =>
  path.length <= maxPathLength && pathPattern.test(path) && !dottedEnd.test(path) && !reserved.test(path);

const checkName = (name: string, seen: Set<string>): void => {
  // Foreign names are shown in a sentence: only their harmless part.
  const shown = name.replaceAll(/[^A-Za-z0-9._/-]/gu, '?').slice(0, maxPathLength);
  if (!isSafePath(name)) throw new DomainError('E_PKG_NAME', { path: shown });
  // Windows does not tell a from A.
  const folded = name.toLowerCase();
  if (seen.has(folded)) throw new DomainError('E_PKG_DUPLICATE', { path: shown });
  seen.add(folded);
};

const checkSizes = (entry: ZipEntry, limits: PackageLimits): void => {
  const isBomb =
    entry.size > limits.entryBytes ||
    entry.size > 1024 + entry.packedSize * limits.ratio ||
    (entry.method === 0 && entry.packedSize !== entry.size);
  if (isBomb) throw new DomainError('E_PKG_BOMB', { path: entry.name });
};

type Directory = { count: number; at: number; end: number };

const readEnd = (bytes: Buffer, limits: PackageLimits): Directory => {
  const end = bytes.length - endSize;
  if (end < 0 || bytes.readUInt32LE(0) !== 0x04034b50) refuse('不是数据包');
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  const at = bytes.readUInt32LE(end + 16);
  if (endRecord(count, at, size).compare(bytes, end) !== 0 || at + size !== end) refuse('结尾');
  if (count > limits.entries) throw new DomainError('E_PKG_TOO_MANY', { count, limit: limits.entries });
  return { count, at, end };
};

const readCentral = (bytes: Buffer, at: number, end: number): ZipEntry => {
  if (at + centralHeaderSize > end) refuse('目录');
  const nameLength = bytes.readUInt16LE(at + 28);
  const nameAt = at + centralHeaderSize;
  if (nameAt + nameLength > end) refuse('目录');
  const method = bytes.readUInt16LE(at + 10);
  if (method !== 0 && method !== 8) return refuse('压缩方式');
  return {
    name: bytes.toString('latin1', nameAt, nameAt + nameLength),
    method,
    crc: bytes.readUInt32LE(at + 16),
    packedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    at: bytes.readUInt32LE(at + 42),
  };
};

const sameAt = (bytes: Buffer, at: number, expected: Buffer): boolean =>
  at + expected.length <= bytes.length && bytes.compare(expected, 0, expected.length, at, at + expected.length) === 0;

/**
 * The entries of an archive, in order; nothing is inflated.
 *
 * @param bytes the whole archive
 * @throws DomainError E_PKG_FORMAT { detail } · E_PKG_TOO_MANY · E_PKG_NAME · E_PKG_DUPLICATE · E_PKG_BOMB
 */
export const readZip = (bytes: Buffer, limits: PackageLimits): OpenEntry[] => {
  const directory = readEnd(bytes, limits);
  const seen = new Set<string>();
  const entries: OpenEntry[] = [];
  let at = directory.at;
  let expectedAt = 0;
  let inflated = 0;
  for (let index = 0; index < directory.count; index += 1) {
    const entry = readCentral(bytes, at, directory.end);
    checkName(entry.name, seen);
    checkSizes(entry, limits);
    inflated += entry.method === 8 ? entry.size : 0;
    if (inflated > limits.inflatedBytes) throw new DomainError('E_PKG_BOMB', { path: entry.name });
    const header = centralHeader(entry);
    // Entries lie end to end from the first byte: no gap, overlap or hidden bytes.
    if (entry.at !== expectedAt || !sameAt(bytes, at, header) || !sameAt(bytes, entry.at, localHeader(entry)))
      refuse('文件头');
    const dataAt = entry.at + localHeaderSize + entry.name.length;
    expectedAt = dataAt + entry.packedSize;
    if (expectedAt > directory.at) refuse('长度');
    entries.push({ ...entry, dataAt });
    at += header.length;
  }
  if (at !== directory.end || expectedAt !== directory.at) refuse('多余的字节');
  return entries;
};

/**
 * The content of an entry; a stored one is a view into the archive.
 *
 * @throws DomainError E_PKG_BOMB { path } if it inflates to more than it says · E_PKG_FORMAT { detail }
 */
export const readEntry = (bytes: Buffer, entry: OpenEntry): Buffer => {
  const packed = bytes.subarray(entry.dataAt, entry.dataAt + entry.packedSize);
  const data = entry.method === 0 ? packed : inflate(packed, entry);
  if (data.length !== entry.size || crc32(data) !== entry.crc) refuse(`校验 ${entry.name}`);
  return data;
};

const inflate = (packed: Buffer, entry: OpenEntry): Buffer => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (cause) {
    if (cause instanceof RangeError) throw new DomainError('E_PKG_BOMB', { path: entry.name }, { cause });
    throw new DomainError('E_PKG_FORMAT', { detail: `解压 ${entry.name}` }, { cause });
  }
};
