/**
 * Rows that cannot be saved yet (a power without its kind) wait here while their page is left. The window keeps them in
 * the ledger too, outside the registers, so that they are there again after the program was closed or died.
 */

/** Rows by id, as they wait in one table. */
export type WaitingTable = { name: string; rows: readonly (readonly [id: string, row: unknown])[] };

const waiting = new Map<string, Map<string, unknown>>();
let keepTable: (table: WaitingTable) => void = () => undefined;

/** @param keep called with the whole table after every change of it */
export const restoreWaiting = (tables: readonly WaitingTable[], keep: (table: WaitingTable) => void): void => {
  waiting.clear();
  for (const { name, rows } of tables) waiting.set(name, new Map(rows));
  keepTable = keep;
};

export type WaitingRows<Row> = { list(): Row[]; keep(id: string, row: Row): void; forget(id: string): void };

/** @param name of the table within its ledger; undefined = nothing is kept */
export const waitingRows = <Row>(name: string | undefined): WaitingRows<Row> => ({
  // Under one name there are rows of one table only.
  list: () => (name === undefined ? [] : ([...(waiting.get(name)?.values() ?? [])] as Row[])),
  keep: (id, row) => {
    if (name === undefined) return;
    const rows = waiting.get(name) ?? new Map<string, unknown>();
    waiting.set(name, rows.set(id, row));
    keepTable({ name, rows: [...rows] });
  },
  forget: (id) => {
    if (name === undefined) return;
    const rows = waiting.get(name);
    if (rows?.delete(id) === true) keepTable({ name, rows: [...rows] });
  },
});
