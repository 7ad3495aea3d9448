/** A package somebody altered and packed again with care: the archive is in order, the signature does not hold. */
import { crc32 } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const name = Buffer.from('META-INF/ASiCManifest001.xml');

/** Where a header of the entry begins that has its name `nameAt` bytes in. */
function headerAt(bytes: Buffer, signature: number, nameAt: number): number {
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
    const start = at - nameAt;
    if (start >= 0 && bytes.readUInt32LE(start) === signature) return start;
  }
  throw new Error('the signed list is not in the archive');
}

/** One character of the first signed digest is another one. */
export function tampered(container: Buffer): Buffer {
  const bytes = Buffer.from(container);
  const local = headerAt(bytes, LOCAL, 30);
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const data = bytes.subarray(from, from + bytes.readUInt32LE(local + 22));
  const digest = data.indexOf('DigestValue>') + 'DigestValue>'.length;
  data[digest] = data[digest] === 0x41 ? 0x42 : 0x41;
  const sum = crc32(data);
  bytes.writeUInt32LE(sum, local + 14);
  bytes.writeUInt32LE(sum, headerAt(bytes, CENTRAL, 46) + 16);
  return bytes;
}
