import { riskRegisterTexts as texts } from '../../../../text/screens/risks.ts';
import { goTo } from '../../app/location.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { FactsLoading } from '../../components/facts-loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { RiskRegister } from './risk-register.tsx';
import { useRiskBook } from './use-risk-book.ts';
import './risks.css';

/** 风险点识别: the register and, beside it, everything about one risk. */
export const RisksPage = () => {
  const book = useRiskBook();
  if (book.kind === 'refused') return <ErrorBar error={book.error} />;
  if (book.kind === 'loading') return <FactsLoading reading={book.reading} />;
  if (book.data.facts.posts.length === 0)
    return (
      <>
        <PageHead title={texts.title} />
        <EmptyState title={texts.noPosts} next={{ label: texts.postsFirst, onClick: () => goTo('posts') }}>
          {texts.noPostsWhy}
        </EmptyState>
      </>
    );
  return <RiskRegister book={book.data} />;
};
