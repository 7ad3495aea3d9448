/** Columns for a terminal, where a Chinese character takes two places. */

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** Places a text takes on a terminal: 2 for Chinese characters and full-width signs, 1 for the rest. */
export const textWidth = (text: string): number =>
  Array.from(text).reduce((sum, char) => sum + (wide.test(char) || (char.codePointAt(0) ?? 0) >= 0x20000 ? 2 : 1), 0);

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - textWidth(text)));

/** Lines with aligned columns, two spaces apart; the last column is not padded. */
export function textTable(rows: readonly (readonly string[])[]): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => textWidth(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : padded(cell, widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
