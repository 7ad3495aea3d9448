/** Looking into an xlsx before it is parsed: its directory, its sizes, the amount of rows and cells. */
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '../../../domain/errors.ts';
import type { WorkbookParts } from './workbook-parts.ts';
import { scanSheetXml } from './scan-sheet-xml.ts';
import { highestRatio, largestInflatedBytes, mostCells, mostRows } from './sheet-limits.ts';

const mostEntries = 2000;
const neededPart =
  /^(xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/i;

/**
 * The parts of a workbook that hold its cells; pictures, links, macros and everything else are never read.
 *
 * @throws DomainError SHEET_INFLATES_TOO_MUCH SHEET_TOO_MANY_ROWS SHEET_TOO_MANY_COLUMNS SHEET_TOO_MANY_CELLS
 *   SHEET_WRONG_KIND (docx, ods, xlsb …) SHEET_PASSWORD SHEET_DAMAGED
 */
export const inspectWorkbook = async (bytes: Uint8Array, file: string): Promise<WorkbookParts> => {
  const zip = await openZip(bytes, file);
  const entries = await listEntries(zip, file);
  refuseOthers(entries, file);
  checkSizes(entries);
  const texts = new Map<string, string>();
  for (const entry of entries.filter((one) => neededPart.test(nameOf(one)))) {
    texts.set(nameOf(entry).toLowerCase(), await readPart(zip, entry, file));
  }
  return measured(texts, file);
};

const nameOf = (entry: Entry): string => entry.fileName.replace(/^\//, '');

const measured = (texts: Map<string, string>, file: string): WorkbookParts => {
  const workbook = texts.get('xl/workbook.xml');
  const relations = texts.get('xl/_rels/workbook.xml.rels');
  if (workbook === undefined || relations === undefined) throw new DomainError('SHEET_DAMAGED', { file });
  const sheets = new Map(
    [...texts].filter(([name]) => name.startsWith('xl/worksheets/')).map(([name, xml]) => [name, scanSheetXml(xml)]),
  );
  const scans = [...sheets.values()];
  if (scans.reduce((sum, scan) => sum + scan.rows, 0) > mostRows)
    throw new DomainError('SHEET_TOO_MANY_ROWS', { limit: mostRows });
  if (scans.reduce((sum, scan) => sum + scan.cells, 0) > mostCells)
    throw new DomainError('SHEET_TOO_MANY_CELLS', { limit: mostCells });
  return {
    workbook,
    relations,
    sharedStrings: texts.get('xl/sharedstrings.xml') ?? '',
    styles: texts.get('xl/styles.xml') ?? '',
    sheets,
  };
};

const openZip = (bytes: Uint8Array, file: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    fromBuffer(buffer, { lazyEntries: true, autoClose: false, decodeStrings: true }, (error, zip) => {
      if (error) reject(new DomainError('SHEET_DAMAGED', { file }, { cause: error }));
      else resolve(zip);
    });
  });

const listEntries = (zip: ZipFile, file: string): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > mostEntries) reject(new DomainError('SHEET_DAMAGED', { file }));
      else zip.readEntry();
    });
    zip.once('end', () => resolve(entries));
    zip.once('error', (error) => reject(new DomainError('SHEET_DAMAGED', { file }, { cause: error })));
    zip.readEntry();
  });

const refuseOthers = (entries: Entry[], file: string): void => {
  const names = new Set(entries.map((entry) => nameOf(entry).toLowerCase()));
  if (names.has('xl/workbook.xml')) {
    if (entries.some((entry) => (entry.generalPurposeBitFlag & 1) !== 0))
      throw new DomainError('SHEET_PASSWORD', { file });
    return;
  }
  const kinds: [string, string][] = [
    ['word/document.xml', 'Word 文档'],
    ['ppt/presentation.xml', 'PowerPoint 文档'],
    ['xl/workbook.bin', 'xlsb 二进制表格'],
    ['content.xml', 'ODS 表格'],
  ];
  const kind = kinds.find(([name]) => names.has(name))?.[1] ?? '压缩包';
  throw new DomainError('SHEET_WRONG_KIND', { file, kind });
};

const checkSizes = (entries: Entry[]): void => {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const isBomb = (entry: Entry): boolean =>
    entry.uncompressedSize > 8 * 1024 * 1024 && entry.uncompressedSize > entry.compressedSize * highestRatio;
  if (total > largestInflatedBytes || entries.some(isBomb)) {
    throw new DomainError('SHEET_INFLATES_TOO_MUCH', { limit: largestInflatedBytes });
  }
};

/** yauzl ends with an error when a part is larger or smaller than the directory says. */
const readPart = (zip: ZipFile, entry: Entry, file: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(new DomainError('SHEET_DAMAGED', { file }, { cause: error }));
    zip.openReadStream(entry, (error, stream) => {
      if (error) return fail(error);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('error', fail);
      stream.once('end', () => {
        const text = new TextDecoder().decode(Buffer.concat(chunks));
        // A document type is never needed and is how entities are made to explode.
        if (/<!(DOCTYPE|ENTITY)/i.test(text)) fail(new Error('document type declaration'));
        else resolve(text);
      });
    });
  });
