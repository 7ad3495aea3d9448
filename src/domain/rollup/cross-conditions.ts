import { type CrossDefinition, type Dimension, dimensionsOf, type Figure } from './cross-definition.ts';
import { totalKey } from './cross-table.ts';

/** A dimension and the values asked for; `none` = without a value. Several hold together. */
export type Condition = { dimension: Dimension; keys: string[] };

/** What the rows behind a cell have in common; `*` = the total of the row or of the column. */
export const cellConditions = (
  { rows, columns, filters }: Pick<CrossDefinition, 'rows' | 'columns' | 'filters'>,
  row: string,
  column: string,
): Condition[] => [
  ...Object.entries(filters).map(([dimension, keys]) => ({ dimension: dimension as Dimension, keys })),
  ...(row === totalKey ? [] : [{ dimension: rows, keys: [row] }]),
  ...(columns === null || column === totalKey ? [] : [{ dimension: columns, keys: [column] }]),
];

/**
 * The same as filters; a dimension named twice keeps what both have. Tags are no exception here: a table cannot ask for
 * both of two tags, so of `农` and `医` nothing is left.
 */
export const filtersOf = (conditions: readonly Condition[]): CrossDefinition['filters'] => {
  const filters: CrossDefinition['filters'] = {};
  for (const { dimension, keys } of conditions) {
    const before = filters[dimension];
    filters[dimension] = before === undefined ? keys : keys.filter((key) => before.includes(key));
  }
  return filters;
};

/** The definition for another figure: what that one is not divided by goes. */
export const withFigure = (definition: CrossDefinition, figure: Figure): CrossDefinition => {
  const known = dimensionsOf(figure);
  const { rows, columns, filters } = definition;
  return {
    ...definition,
    figure,
    rows: known.includes(rows) ? rows : 'unit',
    columns: columns !== null && known.includes(columns) ? columns : null,
    filters: Object.fromEntries(
      Object.entries(filters).filter(([dimension]) => known.includes(dimension as Dimension)),
    ),
    sort: null,
  };
};
