import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import type { Contradiction } from '../../../../domain/reviews/contradictions.ts';
import type { ReviewVerdict } from '../../../../domain/reviews/review.ts';
import { levelName } from '../../../../domain/levels/level-scheme.ts';
import { reviewTexts as texts, verdictNames } from '../../../../text/screens/reviews.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import { Loading } from '../../components/loading.tsx';
import { StateTag } from '../../components/state-tag.tsx';
import { ReviewForm } from './review-form.tsx';

type Props = { digest: string; unit: string; isCopy: boolean };

/** What reviewers say about a package, where they differ, and one's own opinion. */
export const UnitReviews = ({ digest, unit, isCopy }: Props) => {
  const { levels } = useTaskSettings();
  const page = useQuery(() => api.reviews.get({ digest }), [digest]);
  const risks = useQuery(() => api.approvals.list({ unit }), [unit]);
  const [isWriting, setIsWriting] = useState(false);
  if (page.kind === 'refused') return <ErrorBar error={page.error} />;
  if (page.kind === 'loading' || risks.kind !== 'ready') return <Loading />;
  const { reviews, contradictions, settlement } = page.data;
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
              <li key={said(one)}>{said(one)}</li>
            ))}
          </ul>
          {settlement !== null && (
            <p>{texts.settled(verdictNames[settlement.verdict], settlement.note, settlement.operator)}</p>
          )}
          {!isCopy && settlement === null && <Settle digest={digest} />}
        </section>
      )}
      {isWriting ? (
        <ReviewForm digest={digest} risks={risks.data} onDone={() => setIsWriting(false)} />
      ) : (
        <Button onClick={() => setIsWriting(true)}>{texts.write}</Button>
      )}
    </>
  );
};

const Settle = ({ digest }: { digest: string }) => {
  const [verdict, setVerdict] = useState<ReviewVerdict>('accept');
  const [note, setNote] = useState('');
  const settle = useCommand(api.reviews.settle);
  return (
    <Form layout="vertical" onFinish={() => void settle.run({ digest, verdict, note: note.trim() })}>
      <Radio.Group
        aria-label={texts.settle}
        value={verdict}
        options={(['accept', 'return'] as const).map((value) => ({ value, label: verdictNames[value] }))}
        onChange={({ target }) => setVerdict(target.value as ReviewVerdict)}
      />
      <Field label={texts.settleNote}>
        {(id) => <Input id={id} maxLength={300} value={note} onChange={({ target }) => setNote(target.value)} />}
      </Field>
      <Button htmlType="submit" disabled={note.trim() === ''} loading={settle.isRunning}>
        {texts.settle}
      </Button>
      <ErrorBar error={settle.error} onClose={settle.clear} />
    </Form>
  );
};
