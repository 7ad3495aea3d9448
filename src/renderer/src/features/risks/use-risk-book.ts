import { useMemo, useRef } from 'react';
import { api } from '../../api/client.ts';
import { ignoreNothingEntered } from '../../api/ignore-nothing-entered.ts';
import { type Reading, useFacts } from '../../api/use-facts.ts';
import { type QueryState, useQuery } from '../../api/use-query.ts';
import { bookRegisters, riskBook, type RiskBook } from './risk-line.ts';

type Counts = { stamp: string; counts: Record<string, number[]> };

/** Measures per phase; asked again only where measures changed. */
const usePhaseCounts = (): QueryState<Counts['counts']> => {
  const held = useRef<Counts>(undefined);
  return useQuery(async () => {
    const since = held.current?.stamp;
    const answer = await api.measures
      .countPhases(since === undefined ? {} : { since })
      .catch(ignoreNothingEntered({ stamp: '', counts: {} }));
    held.current = { stamp: answer.stamp, counts: answer.counts ?? held.current?.counts ?? {} };
    return held.current.counts;
  });
};

const noPhases = {};

/** Everything the register shows; the counts of measures come after the risks and may be late. */
export const useRiskBook = (): QueryState<RiskBook> & { reading: Reading } => {
  const facts = useFacts(bookRegisters);
  const approved = useQuery(() => api.risks.approvedLevels({}).catch(ignoreNothingEntered([])));
  const counts = usePhaseCounts();
  const held = facts.kind === 'ready' ? facts.data : undefined;
  const decided = approved.kind === 'ready' ? approved.data : undefined;
  const phases = counts.kind === 'ready' ? counts.data : noPhases;
  const book = useMemo(() => held && decided && riskBook(held, decided, phases), [held, decided, phases]);
  if (facts.kind === 'refused') return facts;
  const { refetch, reading } = facts;
  if (approved.kind === 'refused') return { ...approved, reading };
  if (counts.kind === 'refused') return { ...counts, reading };
  return book === undefined ? { kind: 'loading', refetch, reading } : { kind: 'ready', data: book, refetch, reading };
};
