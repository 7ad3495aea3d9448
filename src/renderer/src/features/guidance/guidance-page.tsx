import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { OfficeId, PostId, PowerId } from '../../../../domain/ids.ts';
import type { Facts } from '../../../../domain/registers/facts.ts';
import { guidanceTexts as texts } from '../../../../text/screens/guidance.ts';
import { api } from '../../api/client.ts';
import { useFacts } from '../../api/use-facts.ts';
import { useQuery } from '../../api/use-query.ts';
import { goTo } from '../../app/location.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { pickList } from '../../components/pick-list.ts';
import { Sheet } from '../../components/sheet.tsx';
import { type Question, QuestionCard, type Whose } from './question-card.tsx';
import './guidance.css';

const registers = ['posts', 'offices', 'powers'] as const;
type Places = Pick<Facts, (typeof registers)[number]>;

/** 引导查找: questions by technique; an answer in one's own words becomes a draft with one key. */
export const GuidancePage = () => {
  const facts = useFacts(registers);
  const questions = useQuery(() => api.guidance.list({}));
  if (facts.kind === 'refused') return <ErrorBar error={facts.error} />;
  if (questions.kind === 'refused') return <ErrorBar error={questions.error} />;
  if (facts.kind === 'loading' || questions.kind === 'loading') return <Loading />;
  return (
    <>
      <PageHead title={texts.title} actions={<Button onClick={() => goTo('risks')}>{texts.toRegister}</Button>}>
        {texts.intro}
      </PageHead>
      {facts.data.posts.length === 0 ? (
        <EmptyState title={texts.noPosts} next={{ label: texts.postsFirst, onClick: () => goTo('posts') }}>
          {texts.noPostsWhy}
        </EmptyState>
      ) : (
        <Guide places={facts.data} questions={questions.data} />
      )}
    </>
  );
};

const Guide = ({ places, questions }: { places: Places; questions: readonly Question[] }) => {
  const { vocabularies } = useTaskSettings();
  const used = [...new Set(questions.map(({ technique }) => technique))];
  const [technique, setTechnique] = useState(used[0]);
  const [subject, setSubject] = useState<string>();
  const [power, setPower] = useState<string>();
  const subjects = pickList([
    ...places.posts.map(({ id, name }) => ({ id: `post ${id}`, name })),
    ...places.offices.map(({ id, name }) => ({ id: `office ${id}`, name: texts.office(name) })),
  ]);
  const powers = pickList(places.powers);
  const name = (code: string) => vocabularies.techniques.find((term) => term.code === code)?.name ?? code;
  const asked = questions.filter((question) => question.technique === technique);
  const [kind, id] = (subject === undefined ? '' : (subjects.idOf(subject) ?? '')).split(' ');
  const powerId = power === undefined ? undefined : (powers.idOf(power) as PowerId | undefined);
  const whose: Whose | undefined =
    kind === 'post' ? { postId: id as PostId } : kind === 'office' ? { officeId: id as OfficeId } : undefined;
  return (
    <>
      <Sheet label={texts.choice}>
        <div className="guide-bar">
          <Segmented
            aria-label={texts.technique}
            value={technique ?? ''}
            options={used.map((value) => ({ value, label: name(value) }))}
            onChange={(value) => setTechnique(used.find((one) => one === value))}
          />
          <Select<string>
            showSearch
            aria-label={texts.subject}
            placeholder={texts.subjectHint}
            status={subject === undefined ? 'warning' : ''}
            value={subject ?? null}
            options={subjects.labels.map((value) => ({ value, label: value }))}
            onChange={setSubject}
          />
          {places.powers.length > 0 && (
            <Select<string>
              allowClear
              showSearch
              aria-label={texts.power}
              placeholder={texts.powerHint}
              value={power ?? null}
              options={powers.labels.map((value) => ({ value, label: value }))}
              onChange={(value: string | undefined) => setPower(value)}
            />
          )}
        </div>
      </Sheet>
      <ol className="guide">
        {asked.map((question, index) => (
          <QuestionCard
            // An answer to another post is another answer.
            key={`${question.id} ${subject ?? ''}`}
            question={question}
            place={texts.question(index + 1, asked.length)}
            whose={whose && { ...whose, ...(powerId === undefined ? {} : { powerId }) }}
          />
        ))}
      </ol>
    </>
  );
};
