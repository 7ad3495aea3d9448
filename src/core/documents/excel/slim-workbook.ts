import { ZipFile } from 'yazl';
import type { ScannedSheet, WorkbookParts } from './workbook-parts.ts';

export type SlimSheet = { name: string; hidden: boolean; scan: ScannedSheet };

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Sheets of a workbook in tab order; sheets without cells (charts, macros) are left out. */
export const listSheets = (parts: WorkbookParts): SlimSheet[] => {
  const targets = new Map<string, string>();
  for (const [, attributes = ''] of parts.relations.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)) {
    targets.set(attribute(attributes, 'Id'), attribute(attributes, 'Target'));
  }
  return [...parts.workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const target = targets.get(attribute(attributes, '[\\w]+:id')) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
    const scan = parts.sheets.get(path.toLowerCase());
    const state = attribute(attributes, 'state');
    return scan ? [{ name: attribute(attributes, 'name'), hidden: state !== '' && state !== 'visible', scan }] : [];
  });
};

/**
 * A small workbook of the same cells: sheets `s1`, `s2` … with nothing but cell data, shared strings and number formats.
 * Foreign workbooks carry names, validations and drawings on which the parser fails or spends minutes.
 */
export const slimWorkbook = (parts: WorkbookParts, sheets: readonly SlimSheet[]): Promise<Buffer> => {
  const zip = new ZipFile();
  const add = (path: string, xml: string): void =>
    zip.addBuffer(Buffer.from(xml), path, { compress: false, mtime: new Date(0) });
  const is1904 = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(1|true)"/.test(parts.workbook);
  const relations = sheets.map((_, index) =>
    relation(`r${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  const tabs = sheets.map((_, index) => `<sheet name="s${index + 1}" sheetId="${index + 1}" r:id="r${index + 1}"/>`);
  const root = `<Relationships xmlns="${packageRelations}">`;
  add('_rels/.rels', `${header}${root}${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`);
  add(
    'xl/workbook.xml',
    `${header}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${tabs.join('')}</sheets></workbook>`,
  );
  const extra = relation('rs', 'sharedStrings', 'sharedStrings.xml') + relation('rt', 'styles', 'styles.xml');
  add('xl/_rels/workbook.xml.rels', `${header}${root}${relations.join('')}${extra}</Relationships>`);
  if (parts.sharedStrings !== '') add('xl/sharedStrings.xml', withoutPrefix(parts.sharedStrings, 'sst'));
  if (parts.styles !== '') add('xl/styles.xml', plainStyles(parts.styles));
  for (const [index, sheet] of sheets.entries()) {
    add(
      `xl/worksheets/sheet${index + 1}.xml`,
      `${header}<worksheet xmlns="${main}" xmlns:r="${office}">${sheet.scan.xml}</worksheet>`,
    );
  }
  zip.end();
  return collect(zip.outputStream);
};

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

const rawAttribute = (attributes: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

const attribute = (attributes: string, name: string): string => decodeEntities(rawAttribute(attributes, name));

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decodeEntities = (text: string): string =>
  text.replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/gi, (whole, name: string) => {
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/**
 * Styles with nothing but number formats. Ids 27–36 and 50–58 are Chinese date formats (yyyy"年"m"月"d"日" and the like)
 * that the parser does not know; they become the plain date format.
 */
const plainStyles = (styles: string): string => {
  const plain = withoutPrefix(styles, 'styleSheet');
  const formats = [...plain.matchAll(/<numFmt\s[^>]*>/g)].flatMap(([element]) => {
    const [id, code] = [rawAttribute(element, 'numFmtId'), rawAttribute(element, 'formatCode')];
    return id === '' ? [] : [`<numFmt numFmtId="${id}" formatCode="${code}"/>`];
  });
  const cellFormats = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(plain)?.[1] ?? '';
  const xfs = [...cellFormats.matchAll(/<xf\s[^>]*>/g)].map(([element]) => {
    const id = Number(rawAttribute(element, 'numFmtId'));
    const isChineseDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return `<xf numFmtId="${isChineseDate ? 14 : id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
  });
  return (
    `${header}<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${formats.join('')}</numFmts>` +
    '<fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>' +
    `<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>` +
    `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`
  );
};

const withoutPrefix = (xml: string, root: string): string => {
  const prefix = new RegExp(`<([A-Za-z_][\\w.-]*):${root}[\\s>]`).exec(xml.slice(0, 4096))?.[1];
  return prefix === undefined ? xml : xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
};

const collect = async (stream: NodeJS.ReadableStream): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};
