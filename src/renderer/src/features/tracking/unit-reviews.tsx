import { Button } from 'antd';
import { useState } from 'react';
import type { Contradiction } from '../../../../domain/reviews/contradictions.ts';
import { levelName } from '../../../../domain/levels/level-scheme.ts';
import { reviewTexts as texts, verdictNames } from '../../../../text/screens/reviews.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { StateTag } from '../../components/state-tag.tsx';
import { ReviewForm } from './review-form.tsx';
import { SettleLevel } from './settle-level.tsx';
import { SettleVerdict } from './settle-verdict.tsx';
import { emptyReview } from './review-draft.ts';

type Props = { digest: string; unit: string; isCopy: boolean };

/** What reviewers say about a package, where they differ, and one's own opinion. */
export const UnitReviews = ({ digest, unit, isCopy }: Props) => {
  const { levels } = useTaskSettings();
  const page = useQuery(() => api.reviews.get({ digest }), [digest]);
  const risks = useQuery(() => api.approvals.list({ unit }), [unit]);
  const begun = useQuery(() => api.reviews.getDraft({ digest }), [digest]);
  // Something begun is shown again without being asked for.
  const [wants, setWants] = useState<boolean>();
  if (page.kind === 'refused') return <ErrorBar error={page.error} />;
  if (begun.kind === 'refused') return <ErrorBar error={begun.error} />;
  if (page.kind === 'loading' || risks.kind !== 'ready' || begun.kind !== 'ready') return <Loading />;
  const { reviews, contradictions, settlement, levelSettlements } = page.data;
  const isWriting = wants ?? begun.data?.isBegun === true;
  const differsInVerdict = contradictions.some(({ about }) => about === 'verdict');
  const numberOf = (riskId: string): string => risks.data.find((one) => one.riskId === riskId)?.number ?? riskId;
  const said = (one: Contradiction): string =>
    one.about === 'verdict'
      ? texts.disputedVerdict(
          one.said.map(({ reviewer, verdict }) => texts.saidBy(reviewer, verdictNames[verdict])).join(texts.separator),
        )
      : texts.disputedLevel(
          numberOf(one.riskId),
          one.said.map(({ reviewer, level }) => texts.saidBy(reviewer, levelName(levels, level))).join(texts.separator),
        );
  return (
    <>
      {reviews.length === 0 && <p className="hint">{texts.none}</p>}
      {reviews.map((review) => (
        <section key={review.reviewer} className="unit-review" aria-label={review.reviewer}>
          <p>
            <StateTag tone={review.verdict === 'accept' ? 'good' : 'bad'}>{verdictNames[review.verdict]}</StateTag>
            {review.note} <span className="hint">{texts.by(review.reviewer, review.reviewedOn)}</span>
          </p>
          <ul>
            {review.remarks.map(({ rowId, text }, index) => (
              <li key={index}>
                {rowId !== null && <span className="hint">{numberOf(rowId)} </span>}
                {text}
              </li>
            ))}
            {review.levels.map(({ riskId, level, why }) => (
              <li key={riskId}>{texts.level(numberOf(riskId), levelName(levels, level), why)}</li>
            ))}
          </ul>
        </section>
      ))}
      {contradictions.length > 0 && (
        <section className="unit-review" aria-label={texts.disputes}>
          <h3>{texts.disputes}</h3>
          <ul>
            {contradictions.map((one) => (
              <li key={said(one)}>
                {said(one)}
                {one.about === 'level' && (
                  <SettleLevel
                    digest={digest}
                    number={numberOf(one.riskId)}
                    dispute={one}
                    settled={levelSettlements.find(({ riskId }) => riskId === one.riskId)}
                    isCopy={isCopy}
                  />
                )}
              </li>
            ))}
          </ul>
          {settlement !== null && (
            <p>{texts.settled(verdictNames[settlement.verdict], settlement.note, settlement.operator)}</p>
          )}
          {!isCopy && differsInVerdict && settlement === null && <SettleVerdict digest={digest} />}
        </section>
      )}
      {isWriting ? (
        <ReviewForm
          digest={digest}
          risks={risks.data}
          start={begun.data?.draft ?? emptyReview}
          isBegun={begun.data?.isBegun === true}
          onDone={() => {
            setWants(false);
            begun.refetch();
          }}
        />
      ) : (
        <Button onClick={() => setWants(true)}>{begun.data === null ? texts.write : texts.goOnWriting}</Button>
      )}
    </>
  );
};
