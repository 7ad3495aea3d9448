import type { KeyValueBlock, KeyValueItem, TableBlock, TableRow } from '../../domain/forms/form-spec.ts';

/** Wished so wide that the label columns shrink to their minimum, which is their exact width. */
const VALUE_MM = 1000;

/** Label–value cells as a table without header, so that they are cut and printed like any table. */
export function keyValueTable(block: KeyValueBlock): TableBlock {
  const pairs = Math.max(1, block.pairsPerRow ?? 1);
  const labelMm = block.labelMm ?? 28;
  const columns = Array.from({ length: pairs }, (_, pair) => [
    {
      key: `label${pair}`,
      title: '',
      widthMm: labelMm,
      minWidthMm: labelMm,
      font: 'Hei' as const,
      align: 'center' as const,
    },
    { key: `value${pair}`, title: '', widthMm: VALUE_MM, minWidthMm: 20, align: 'left' as const },
  ]).flat();
  const rows = rowsOfItems(block.items, pairs).map((items) => tableRow(items, pairs));
  return { kind: 'table', columns, rows, fontSizePt: block.fontSizePt ?? 12 };
}

/** Items side by side; a wide one has a row of its own. */
function rowsOfItems(items: KeyValueItem[], pairs: number): KeyValueItem[][] {
  const rows: KeyValueItem[][] = [];
  for (const item of items) {
    const last = rows.at(-1);
    const hasRoom = last !== undefined && last.length < pairs && !last[0]?.wide && !item.wide;
    if (hasRoom) last.push(item);
    else rows.push([item]);
  }
  return rows;
}

function tableRow(items: KeyValueItem[], pairs: number): TableRow {
  const cells = Object.fromEntries(
    items.flatMap((item, pair) => [
      [`label${pair}`, item.label],
      [`value${pair}`, item.value],
    ]),
  );
  const signatures = items.flatMap((item, pair) => (item.signature ? [[`value${pair}`, item.signature]] : []));
  const row: TableRow = { id: '', cells, minMm: Math.max(8, ...items.map((item) => item.minMm ?? 0)) };
  if (signatures.length > 0) row.signatures = Object.fromEntries(signatures);
  if (items.length < pairs) row.spans = { [`value${items.length - 1}`]: 2 * (pairs - items.length) + 1 };
  return row;
}
