/** Columns of a table form: the built-in ones, of which the county may choose a subset in its own order. */
import type { CellValue, Column, ColumnGroup, TableBlock, TableRow } from '../../../domain/forms/form-spec.ts';
import type { FormFacts } from './form-facts.ts';
import { inCountyWords } from './county-words.ts';

/** A column and how its cell is written for a row; `groupId` tells merged cells with equal text apart. */
export type FormColumn<Row> = Column & {
  value: (row: Row, index: number) => CellValue;
  groupId?: (row: Row, index: number) => string;
};

export type FormTable<Row> = {
  /** every column the form knows, the built-in set among them */
  columns: FormColumn<Row>[];
  /** keys of the built-in set, in order */
  builtIn: readonly string[];
  rows: readonly Row[];
  rowId: (row: Row, index: number) => string;
  groupKeys?: readonly string[];
  /** titles over neighbouring columns, by the keys they cover */
  groups?: readonly { title: string; keys: readonly string[] }[];
  emptyText: string;
};

/** As the only key of `setting.columns`: every column the form knows, to choose from. */
export const everyColumn = '*';

/**
 * The table as the county wants it. Keys of `setting.columns` that this form does not know are passed over; when none is
 * known the built-in set is printed.
 */
export function formTable<Row>(form: FormFacts, table: FormTable<Row>): TableBlock {
  const columns = chosenColumns(form, table);
  const isChosen = (key: string): boolean => columns.some((column) => column.key === key);
  return {
    kind: 'table',
    columns: columns.map((column) => plainColumn(form, column)),
    columnGroups: (table.groups ?? []).flatMap((group) => columnGroup(form, group, columns) ?? []),
    groupKeys: (table.groupKeys ?? []).filter(isChosen),
    rows: table.rows.map((row, index) => tableRow(table, columns, row, index)),
    emptyText: inCountyWords(table.emptyText, form.settings),
  };
}

function chosenColumns<Row>(form: FormFacts, table: FormTable<Row>): FormColumn<Row>[] {
  const pick = (keys: readonly string[]): FormColumn<Row>[] =>
    [...new Set(keys)].flatMap((key) => table.columns.find((column) => column.key === key) ?? []);
  if (form.setting.columns?.[0] === everyColumn) return [...table.columns];
  const wanted = pick(form.setting.columns ?? []);
  return wanted.length > 0 ? wanted : pick(table.builtIn);
}

function plainColumn<Row>(form: FormFacts, column: FormColumn<Row>): Column {
  const { value: _value, groupId: _groupId, ...plain } = column;
  return { ...plain, title: inCountyWords(plain.title, form.settings) };
}

/** Left out unless at least two of its columns stand side by side. */
function columnGroup<Row>(
  form: FormFacts,
  group: { title: string; keys: readonly string[] },
  columns: FormColumn<Row>[],
): ColumnGroup | undefined {
  const places = columns.flatMap(({ key }, place) => (group.keys.includes(key) ? [place] : []));
  const from = columns[places[0] ?? -1];
  const to = columns[places.at(-1) ?? -1];
  const areNeighbours = places.every((place, index) => place === (places[0] ?? 0) + index);
  if (!from || !to || places.length < 2 || !areNeighbours) return undefined;
  return { title: inCountyWords(group.title, form.settings), from: from.key, to: to.key };
}

function tableRow<Row>(table: FormTable<Row>, columns: FormColumn<Row>[], row: Row, index: number): TableRow {
  const grouped = columns.flatMap(({ key, groupId }) => (groupId ? [[key, groupId(row, index)] as const] : []));
  return {
    id: table.rowId(row, index),
    cells: Object.fromEntries(columns.map(({ key, value }) => [key, value(row, index)])),
    ...(grouped.length > 0 ? { groupIds: Object.fromEntries(grouped) } : {}),
  };
}
