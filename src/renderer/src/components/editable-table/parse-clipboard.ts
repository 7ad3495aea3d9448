/**
 * Cells of a block copied in Excel or WPS: tabs between cells, line ends between rows, quotes around cells with line
 * breaks. A last empty line is the copying program's, not a row.
 */
export function parseClipboard(text: string): string[][] {
  const source = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
  const rows: string[][] = [[]];
  // Quoted first; a quote inside a plain cell is only a character.
  for (const { 1: quoted, 2: plain, 3: end } of source.matchAll(
    /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/gu,
  )) {
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain ?? '').trim());
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}
