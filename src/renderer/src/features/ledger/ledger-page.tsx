import { errorSentence } from '../../../../text/errors.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { LedgerSheet } from './ledger-sheet.tsx';
import { ownFigures } from './own-figures.ts';

const overview = async () => ({ ledger: await api.ledgers.current({}), figures: await ownFigures() });

export const LedgerPage = () => {
  const state = useQuery(overview);
  if (state.kind === 'loading') return <p role="status">正在读取台账……</p>;
  if (state.kind === 'refused') return <p role="alert">{errorSentence(state.error)}</p>;
  return <LedgerSheet {...state.data} />;
};
