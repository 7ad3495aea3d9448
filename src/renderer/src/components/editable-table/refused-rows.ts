/**
 * What was typed and could not be saved (a full disk, a text too long) outlives its page in this window, marked 没有保存.
 * It is not kept in the ledger like a row that waits: who knows what the row has become by another day.
 */

/** `base`: the row as the ledger held it; undefined for a row that was new */
type Refused<Row> = { row: Row; base: Row | undefined };

const refused = new Map<string, Map<string, Refused<unknown>>>();

export type RefusedRows<Row> = {
  /** those whose row has not become another one since, e.g. by an import or by undoing */
  list(rows: readonly Row[], rowId: (row: Row) => string): Row[];
  keep(id: string, one: Refused<Row>): void;
  forget(id: string): void;
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** @param name of the table within its ledger; undefined = nothing is kept */
export const refusedRows = <Row>(name: string | undefined): RefusedRows<Row> => ({
  list(rows, rowId) {
    // Under one name there are rows of one table only.
    const kept = name === undefined ? [] : ([...(refused.get(name) ?? [])] as [string, Refused<Row>][]);
    return kept
      .filter(([id, { base }]) =>
        isSame(
          rows.find((row) => rowId(row) === id),
          base,
        ),
      )
      .map(([, one]) => one.row);
  },
  keep(id, one) {
    if (name === undefined) return;
    const rows = refused.get(name) ?? new Map<string, Refused<unknown>>();
    refused.set(name, rows.set(id, one));
  },
  forget(id) {
    if (name !== undefined) refused.get(name)?.delete(id);
  },
});
