/** Last touches on the bytes of exceljs: what its API cannot say, and the same bytes for the same input. */
import { fromBuffer, type Entry, type ZipFile as ZipReader } from 'yauzl';
import { ZipFile } from 'yazl';

/** exceljs always writes Calibri as the default font, from which Excel derives all column widths. */
const DEFAULT_FONT = /<font>(?:(?!<\/font>).)*<name val="Calibri"\/>(?:(?!<\/font>).)*<\/font>/s;
const CHINESE_DEFAULT_FONT =
  '<font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/></font>';
/** exceljs writes `$A$1:$K20` or `$A1`; an area that is not absolute moves with the cell in some readers. */
const PRINT_AREA = /(_xlnm\.Print_Area"[^>]*>[^<!]*!)\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)/g;

/** @param bytes a workbook as exceljs wrote it */
export async function finishWorkbook(bytes: Buffer): Promise<Uint8Array> {
  const zip = new ZipFile();
  // Local time on purpose: zip keeps local fields, so this is the same two bytes in every time zone.
  const options = { mtime: new Date(1980, 0, 1), compress: true, forceDosTimestamp: true };
  for (const { path, content } of await readEntries(bytes)) zip.addBuffer(corrected(path, content), path, options);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}

function corrected(path: string, content: Buffer): Buffer {
  if (path === 'xl/styles.xml') return Buffer.from(content.toString().replace(DEFAULT_FONT, CHINESE_DEFAULT_FONT));
  if (path === 'xl/workbook.xml') return Buffer.from(content.toString().replace(PRINT_AREA, '$1$$$2$$$3:$$$4$$$5'));
  return content;
}

interface ZipEntry {
  path: string;
  content: Buffer;
}

/** Files in their order; folders are left out. */
async function readEntries(bytes: Buffer): Promise<ZipEntry[]> {
  const reader = await new Promise<ZipReader>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
  const entries: ZipEntry[] = [];
  await new Promise<void>((resolve, reject) => {
    reader.on('entry', (entry: Entry) => {
      if (entry.fileName.endsWith('/')) return reader.readEntry();
      readEntry(reader, entry).then((content) => {
        entries.push({ path: entry.fileName, content });
        reader.readEntry();
      }, reject);
    });
    reader.on('end', resolve);
    reader.on('error', reject);
    reader.readEntry();
  });
  return entries;
}

async function readEntry(reader: ZipReader, entry: Entry): Promise<Buffer> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    reader.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
