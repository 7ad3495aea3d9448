/**
 * The one zip layout of our containers. Every header field that is not a name, method, size, checksum or offset is a
 * constant, so that no byte of the archive can change unnoticed. No comments, extra fields, gaps, zip64, descriptors.
 */

/** stored | deflated. */
export type ZipMethod = 0 | 8;

/** Central facts of an entry; `at` is the offset of its local header. */
export type ZipEntry = {
  name: string;
  method: ZipMethod;
  crc: number;
  packedSize: number;
  size: number;
  at: number;
};

export const localHeaderSize = 30;
export const centralHeaderSize = 46;
export const endSize = 22;

const version = 20;
/** 2000-01-01 00:00 in DOS form: times in a container come from the manifest, never from the archive. */
const dosTime = 0;
const dosDate = ((2000 - 1980) << 9) | (1 << 5) | 1;
/** Unix regular file, rw-r--r--. */
const madeBy = (3 << 8) | version;
const attributes = (0o100644 << 16) >>> 0;

/** The fields that local and central headers share, 26 bytes from "version needed" to the extra length. */
const writeCommon = (header: Buffer, at: number, entry: ZipEntry): void => {
  header.writeUInt16LE(version, at);
  header.writeUInt16LE(0, at + 2);
  header.writeUInt16LE(entry.method, at + 4);
  header.writeUInt16LE(dosTime, at + 6);
  header.writeUInt16LE(dosDate, at + 8);
  header.writeUInt32LE(entry.crc, at + 10);
  header.writeUInt32LE(entry.packedSize, at + 14);
  header.writeUInt32LE(entry.size, at + 18);
  header.writeUInt16LE(entry.name.length, at + 22);
  header.writeUInt16LE(0, at + 24);
};

/** Local header with name. */
export const localHeader = (entry: ZipEntry): Buffer => {
  const header = Buffer.alloc(localHeaderSize + entry.name.length);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4, entry);
  header.write(entry.name, localHeaderSize, 'latin1');
  return header;
};

/** Central directory header with name. */
export const centralHeader = (entry: ZipEntry): Buffer => {
  const header = Buffer.alloc(centralHeaderSize + entry.name.length);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(madeBy, 4);
  writeCommon(header, 6, entry);
  header.writeUInt32LE(attributes, 38);
  header.writeUInt32LE(entry.at, 42);
  header.write(entry.name, centralHeaderSize, 'latin1');
  return header;
};

/** End record of a single-disk archive. */
export const endRecord = (count: number, directoryAt: number, directorySize: number): Buffer => {
  const end = Buffer.alloc(endSize);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(directoryAt, 16);
  return end;
};
