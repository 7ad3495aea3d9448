import { api } from '../../api/client.ts';
import { ApiError } from '../../../../rpc/client.ts';

/** A unit that has entered nothing yet has no counts; every other refusal is shown. */
const ownCount = () =>
  api.checks.count({}).catch((error: unknown) => {
    if (error instanceof ApiError && error.code === 'ROW_NOT_FOUND') return null;
    throw error;
  });

/** What the opening page shows: whose ledger, its figures, and the units below with where they stand. */
export const ledgerOverview = async () => {
  const ledger = await api.ledgers.current({});
  const task = await api.tasks.get({});
  if (task === null) return { ledger, settings: null, totals: {}, units: [], balance: [] };
  const units = await api.tracking.list({});
  if (ledger.role === 'county') {
    const { rows, balance } = await api.rollup.get({});
    const totals = rows.find(({ kind }) => kind === 'total')?.totals ?? {};
    return { ledger, settings: task.settings, totals, units, balance: balance.lines };
  }
  const own = await ownCount();
  const balance = own?.balance.lines ?? [];
  return { ledger, settings: task.settings, totals: own?.totals ?? {}, units, balance };
};

export type LedgerOverview = Awaited<ReturnType<typeof ledgerOverview>>;
