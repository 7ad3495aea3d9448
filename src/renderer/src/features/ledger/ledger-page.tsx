import { errorSentence } from '../../../../text/errors.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { LedgerSheet } from './ledger-sheet.tsx';

const currentLedger = () => api.ledgers.current({});

export const LedgerPage = () => {
  const ledger = useQuery(currentLedger);
  if (ledger.kind === 'loading') return <p role="status">正在读取台账……</p>;
  if (ledger.kind === 'refused') return <p role="alert">{errorSentence(ledger.error)}</p>;
  return <LedgerSheet ledger={ledger.data} />;
};
