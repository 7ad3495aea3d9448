/** Rows that cannot be saved yet (a power without its kind) wait here while their page is left, until the window closes. */

const waiting = new Map<string, Map<string, unknown>>();

export type WaitingRows<Row> = { list(): Row[]; keep(id: string, row: Row): void; forget(id: string): void };

/** @param name of the table within its ledger; undefined = nothing is kept */
export const waitingRows = <Row>(name: string | undefined): WaitingRows<Row> => ({
  // Under one name there are rows of one table only.
  list: () => (name === undefined ? [] : ([...(waiting.get(name)?.values() ?? [])] as Row[])),
  keep: (id, row) => {
    if (name === undefined) return;
    const rows = waiting.get(name) ?? new Map<string, unknown>();
    waiting.set(name, rows.set(id, row));
  },
  forget: (id) => {
    if (name !== undefined) waiting.get(name)?.delete(id);
  },
});
