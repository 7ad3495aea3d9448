/** Archives that common readers accept or read in two ways; ours must refuse every one. */
import { crc32, deflateRawSync } from 'node:zlib';

/** One raw entry; every field may lie. */
export type RawEntry = {
  name: string | Buffer;
  data?: Buffer;
  method?: number;
  flags?: number;
  size?: number;
  packedSize?: number;
  crc?: number;
  localName?: string;
  packed?: Buffer;
  extra?: Buffer;
  localExtra?: Buffer;
  comment?: string;
  attributes?: number;
  madeBy?: number;
  time?: number;
  /** Offset in the directory instead of the true one; the entry then gets no local part. */
  at?: number;
};

export type RawZip = {
  prefix?: Buffer;
  suffix?: Buffer;
  comment?: Buffer;
  count?: number;
  gap?: Buffer;
  disk?: number;
};

const none = Buffer.alloc(0);

const commonFields = (entry: RawEntry, nameLength: number, extraLength: number, packed: Buffer): Buffer => {
  const { data = Buffer.from('x'), method = 0, flags = 0, size = data.length, packedSize = packed.length } = entry;
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(entry.time ?? 0, 6);
  fields.writeUInt16LE(0x2821, 8);
  fields.writeUInt32LE(entry.crc ?? crc32(data), 10);
  fields.writeUInt32LE(packedSize, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(nameLength, 22);
  fields.writeUInt16LE(extraLength, 24);
  return fields;
};

const localPart = (entry: RawEntry, packed: Buffer): Buffer => {
  const name = Buffer.from(entry.localName ?? entry.name);
  const extra = entry.localExtra ?? none;
  return Buffer.concat([
    Buffer.from('PK\u0003\u0004', 'latin1'),
    commonFields(entry, name.length, extra.length, packed),
    name,
    extra,
    packed,
  ]);
};

const centralPart = (entry: RawEntry, packed: Buffer, at: number): Buffer => {
  const name = Buffer.from(entry.name);
  const extra = entry.extra ?? none;
  const comment = Buffer.from(entry.comment ?? '');
  const head = Buffer.alloc(46);
  head.write('PK\u0001\u0002', 0, 'latin1');
  head.writeUInt16LE(entry.madeBy ?? 0x0314, 4);
  commonFields(entry, name.length, extra.length, packed).copy(head, 6);
  head.writeUInt16LE(comment.length, 32);
  head.writeUInt32LE(((entry.attributes ?? 0o100644) << 16) >>> 0, 38);
  head.writeUInt32LE(entry.at ?? at, 42);
  return Buffer.concat([head, name, extra, comment]);
};

/** Writes exactly what is asked for, however wrong. */
export const zipOf = (entries: RawEntry[], zip: RawZip = {}): Buffer => {
  const local: Buffer[] = [zip.prefix ?? none];
  const central: Buffer[] = [];
  let at = local[0]?.length ?? 0;
  for (const entry of entries) {
    const data = entry.data ?? Buffer.from('x');
    const packed = entry.packed ?? (entry.method === 8 ? deflateRawSync(data) : data);
    central.push(centralPart(entry, packed, at));
    if (entry.at !== undefined) continue;
    const part = localPart(entry, packed);
    local.push(part);
    at += part.length;
  }
  local.push(zip.gap ?? none);
  at += zip.gap?.length ?? 0;
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(zip.disk ?? 0, 4);
  end.writeUInt16LE(zip.count ?? entries.length, 8);
  end.writeUInt16LE(zip.count ?? entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(zip.comment?.length ?? 0, 20);
  return Buffer.concat([...local, directory, end, zip.comment ?? none, zip.suffix ?? none]);
};

const mark = { name: 'mimetype', data: Buffer.from('application/vnd.etsi.asic-e+zip') };
const file = (more: Partial<RawEntry>): Buffer => zipOf([mark, { name: 'data/a.json', ...more }]);
const named = (name: string | Buffer): Buffer => zipOf([mark, { name }]);
const bomb = deflateRawSync(Buffer.alloc(64 << 20), { level: 9 });

/** Name of the trick → archive. */
export const hostileZips: Record<string, Buffer> = {
  empty: none,
  'end record only': zipOf([]),
  truncated: file({}).subarray(0, 90),
  'climbs out with ../': named('../../evil.exe'),
  'climbs out with ..\\': named('..\\..\\evil.exe'),
  'climbs inside': named('data/../../evil'),
  'absolute path': named('/etc/cron.d/x'),
  'drive letter': named('C:/Windows/x.dll'),
  'alternate stream': named('data/a.txt:evil'),
  'NUL in the name': named('data/a.pdf\0.exe'),
  'direction override': named('data/收支\u202Efdp.exe'),
  'device name': named('forms/con.txt'),
  'trailing dot': named('data/a.'),
  'hidden file': named('data/.htaccess'),
  'empty folder part': named('data//a.json'),
  'folder entry': named('data/'),
  'empty name': named(''),
  'GBK name': named(Buffer.from('b4e5bcb62e706466', 'hex')),
  'name too long': named(`data/${'a'.repeat(200)}`),
  'duplicate name': zipOf([mark, { name: 'data/a' }, { name: 'data/a' }]),
  'duplicate but for case': zipOf([mark, { name: 'data/a' }, { name: 'data/A' }]),
  'symbolic link': file({ attributes: 0o120777 }),
  'executable bits': file({ attributes: 0o100755 }),
  'made on another system': file({ madeBy: 0x0014 }),
  'other time': file({ time: 1 }),
  'local and central names differ': file({ localName: 'data/b.json' }),
  'bad checksum': file({ crc: 1 }),
  'stored sizes differ': file({ size: 2 }),
  'inflates beyond its size': file({ method: 8, packed: bomb, size: 10, data: Buffer.alloc(10) }),
  'bomb of 64 MiB': file({ method: 8, packed: bomb, size: 64 << 20, crc: 0 }),
  'bytes before the archive': zipOf([mark], { prefix: Buffer.from('MZ junk') }),
  'bytes after the archive': zipOf([mark], { suffix: Buffer.from('junk') }),
  'archive in the comment': zipOf([mark], { comment: zipOf([mark]) }),
  'entry comment': file({ comment: 'x' }),
  'gap before the directory': zipOf([mark], { gap: Buffer.from('hidden') }),
  'encrypted flag': file({ flags: 1 }),
  'data descriptor flag': file({ flags: 8 }),
  'UTF-8 flag': file({ flags: 0x800 }),
  'extra field': file({ extra: Buffer.from('7570050001aabbccdd', 'hex') }),
  'local extra field': file({ localExtra: Buffer.from('7570050001aabbccdd', 'hex') }),
  'unknown method': file({ method: 93 }),
  'second disk': zipOf([mark], { disk: 1 }),
  'count too low': zipOf([mark, { name: 'data/a.json' }], { count: 1 }),
  'count too high': zipOf([mark], { count: 2 }),
  'zip64 marks': file({ size: 0xffffffff, packedSize: 0xffffffff }),
  'overlapping entries': zipOf([
    mark,
    ...Array.from({ length: 200 }, (_, index) => ({ name: `data/k${index}`, at: 0 })),
  ]),
  '60 000 entries': zipOf(Array.from({ length: 60_000 }, (_, index) => ({ name: `data/f${index}`, data: none }))),
  'no signature': file({}),
};
