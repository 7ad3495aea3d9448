import { useMemo } from 'react';
import { api } from '../../api/client.ts';
import { ignoreNothingEntered } from '../../api/ignore-nothing-entered.ts';
import { useFacts } from '../../api/use-facts.ts';
import { type QueryState, useQuery } from '../../api/use-query.ts';
import { goTo } from '../../app/location.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { riskBook } from './risk-line.ts';
import { RiskRegister } from './risk-register.tsx';
import './risks.css';

/** 风险点识别: the register and, beside it, everything about one risk. */
export const RisksPage = () => {
  const facts = useFacts();
  const approved = useQuery(() => api.risks.approvedLevels({}).catch(ignoreNothingEntered([])));
  const [held, decided] = [readyOf(facts), readyOf(approved)];
  const book = useMemo(() => held && decided && riskBook(held, decided), [held, decided]);
  if (facts.kind === 'refused') return <ErrorBar error={facts.error} />;
  if (approved.kind === 'refused') return <ErrorBar error={approved.error} />;
  if (book === undefined) return <Loading />;
  if (book.facts.posts.length === 0)
    return (
      <>
        <PageHead title="风险点识别" />
        <EmptyState title="还没有岗位" next={{ label: '先登记岗位', onClick: () => goTo('posts') }}>
          风险点归到岗位或科室。先登记岗位，再回来查找风险点。
        </EmptyState>
      </>
    );
  return <RiskRegister book={book} />;
};

const readyOf = <Data,>(query: QueryState<Data>): Data | undefined => (query.kind === 'ready' ? query.data : undefined);
