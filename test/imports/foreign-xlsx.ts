/** Builds small xlsx files part by part, so that tests can make what no well-behaved library would write. */
import { ZipFile } from 'yazl';

/** A number, a text, or raw XML of a whole cell (starting with `<c`). */
export type CellSpec = string | number | null;
export type SheetSpec = {
  name: string;
  rows: CellSpec[][];
  merges?: string[];
  state?: string;
  hiddenRows?: number[];
  extra?: string;
};

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Column name of a 0-based index below 702. */
export const columnName = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const cellXml = (cell: CellSpec, address: string): string => {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (cell.startsWith('<c')) return cell.replace('<c', `<c r="${address}"`);
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
};

export const sheetXml = ({ rows, merges = [], hiddenRows = [], extra = '' }: SheetSpec): string => {
  const body = rows.map((cells, index) => {
    const line = index + 1;
    const hidden = hiddenRows.includes(line) ? ' hidden="1"' : '';
    return `<row r="${line}"${hidden}>${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${line}`)).join('')}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const mergeXml = merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`;
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet ${main}><sheetData>${body.join('')}</sheetData>${mergeXml}${extra}</worksheet>`;
};

/** Cell formats 0 General, 1 yyyy-mm-dd, 2 percent, 3 「000」, 4 the Chinese long date (id 31), 5 0.00. */
const styles =
  `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="170" formatCode="000"/></numFmts><fonts count="1"><font/></fonts>` +
  '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="6">' +
  [0, 14, 9, 170, 31, 2]
    .map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`)
    .join('') +
  '</cellXfs></styleSheet>';

/** @param replace parts to add or to replace, by path */
export const foreignXlsx = (sheets: SheetSpec[], replace: Record<string, string | Buffer> = {}): Promise<Buffer> => {
  const tabs = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escape(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const parts: Record<string, string | Buffer> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)])),
    ...replace,
  };
  return zipOf(parts);
};

export const zipOf = async (parts: Record<string, string | Buffer>): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(parts))
    zip.addBuffer(Buffer.from(content), path, { mtime: new Date(0) });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};
