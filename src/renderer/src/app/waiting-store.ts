/** Rows that wait in tables, kept in the ledger as a view of a page nobody sees. */
import { api } from '../api/client.ts';
import { restoreWaiting, type WaitingTable } from '../components/editable-table/waiting-rows.ts';

const page = 'waiting';
let restoredFor: string | undefined;

/** The newest state of a table is written after the one before it, so that none overtakes another. */
const queues = new Map<string, Promise<unknown>>();

const keep = ({ name, rows }: WaitingTable): void => {
  const write = () => api.views.save({ page, name, json: JSON.stringify(rows) });
  const before = queues.get(name) ?? Promise.resolve();
  // What cannot be kept stays in the window all the same; the row itself says that it is not saved.
  queues.set(
    name,
    before.then(write).catch(() => undefined),
  );
};

const isEntry = (entry: unknown): entry is readonly [string, unknown] =>
  Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string';

/** Once per ledger that is opened. */
export async function restoreWaitingRows(ledgerId: string): Promise<void> {
  if (restoredFor === ledgerId) return;
  const views = await api.views.list({ page });
  const tables = views.flatMap(({ name, value }) => {
    const rows: unknown = JSON.parse(value);
    // What a program of another time kept in another shape is no reason not to open the ledger.
    return Array.isArray(rows) && rows.every(isEntry) ? [{ name, rows }] : [];
  });
  restoreWaiting(tables, keep);
  restoredFor = ledgerId;
}
