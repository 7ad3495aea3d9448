import { errorSentence } from '../../../../text/errors.ts';
import { useQuery } from '../../api/use-query.ts';
import { ledgerFigures } from './ledger-figures.ts';
import { ledgerOverview } from './ledger-overview.ts';
import { LedgerSheet } from './ledger-sheet.tsx';
import { UnitTable } from './unit-table.tsx';

export const LedgerPage = () => {
  const state = useQuery(ledgerOverview);
  if (state.kind === 'loading') return <p role="status">正在读取台账……</p>;
  if (state.kind === 'refused') return <p role="alert">{errorSentence(state.error)}</p>;
  const { ledger, settings, totals, units, balance } = state.data;
  const figures = settings === null ? [] : ledgerFigures(totals, settings);
  return (
    <>
      <LedgerSheet ledger={ledger} figures={figures} balance={balance.map(({ sentence }) => sentence)} />
      {units.length > 0 && <UnitTable units={units} />}
    </>
  );
};
