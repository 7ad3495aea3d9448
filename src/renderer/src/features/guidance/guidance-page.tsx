import { App, Button, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { OfficeId, PostId } from '../../../../domain/ids.ts';
import type { Facts } from '../../../../domain/registers/facts.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
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
import './guidance.css';

type Question = Awaited<ReturnType<typeof api.guidance.list>>[number];

/** 引导查找: questions by technique; an answer in one's own words becomes a draft with one key. */
export const GuidancePage = () => {
  const facts = useFacts();
  const questions = useQuery(() => api.guidance.list({}));
  if (facts.kind === 'refused') return <ErrorBar error={facts.error} />;
  if (questions.kind === 'refused') return <ErrorBar error={questions.error} />;
  if (facts.kind === 'loading' || questions.kind === 'loading') return <Loading />;
  return (
    <>
      <PageHead title="引导查找" actions={<Button onClick={() => goTo('risks')}>看登记表</Button>}>
        对照岗位想一想，有就用自己的话写下来，没有就看下一问。按 Ctrl+回车，回答就成为一个风险点草稿。
      </PageHead>
      {facts.data.posts.length === 0 ? (
        <EmptyState title="还没有岗位" next={{ label: '先登记岗位', onClick: () => goTo('posts') }}>
          找到的风险点要归到岗位或科室。
        </EmptyState>
      ) : (
        <Guide facts={facts.data} questions={questions.data} />
      )}
    </>
  );
};

const Guide = ({ facts, questions }: { facts: Facts; questions: readonly Question[] }) => {
  const { vocabularies } = useTaskSettings();
  const used = [...new Set(questions.map(({ technique }) => technique))];
  const [technique, setTechnique] = useState(used[0]);
  const [subject, setSubject] = useState<string>();
  const subjects = pickList([
    ...facts.posts.map(({ id, name }) => ({ id: `post ${id}`, name })),
    ...facts.offices.map(({ id, name }) => ({ id: `office ${id}`, name: `${name}（科室）` })),
  ]);
  const name = (code: string) => vocabularies.techniques.find((term) => term.code === code)?.name ?? code;
  const [kind, id] = (subject === undefined ? '' : (subjects.idOf(subject) ?? '')).split(' ');
  const whose = kind === 'post' ? { postId: id as PostId } : kind === 'office' ? { officeId: id as OfficeId } : {};
  return (
    <>
      <Sheet label="方法与岗位">
        <div className="guide-bar">
          <Segmented
            value={technique ?? ''}
            options={used.map((value) => ({ value, label: name(value) }))}
            onChange={(value) => setTechnique(used.find((one) => one === value))}
          />
          <Select<string>
            showSearch
            aria-label="归到哪个岗位或科室"
            placeholder="对照哪个岗位或科室"
            value={subject ?? null}
            options={subjects.labels.map((value) => ({ value, label: value }))}
            onChange={setSubject}
          />
        </div>
      </Sheet>
      <ol className="guide">
        {questions
          .filter((question) => question.technique === technique)
          .map((question) => (
            <QuestionCard key={`${question.id} ${subject ?? ''}`} question={question} whose={whose} />
          ))}
      </ol>
    </>
  );
};

type CardProps = { question: Question; whose: { postId?: PostId; officeId?: OfficeId } };

const QuestionCard = ({ question, whose }: CardProps) => {
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const [numbers, setNumbers] = useState<readonly string[]>([]);
  const answer = useCommand(api.guidance.answer);
  const isReady = text.trim() !== '' && (whose.postId ?? whose.officeId) !== undefined;
  const save = async () => {
    if (!isReady) return;
    const made = await answer.run({ questionId: question.id, text, ...whose });
    if (made === undefined) return;
    setNumbers([...numbers, made.number]);
    setText('');
    void message.success(`已记为草稿 ${made.number}`);
  };
  return (
    <li className="sheet">
      <h2>{question.question}</h2>
      <p className="hint">{question.hint}</p>
      <div className="guide-answer">
        <Input.TextArea
          aria-label={question.question}
          placeholder="用自己的话写：谁、在哪个环节、可能怎样"
          autoSize={{ minRows: 1, maxRows: 6 }}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) void save();
          }}
        />
        <Button
          type="primary"
          disabled={!isReady}
          loading={answer.isRunning}
          title={isReady ? '' : '先选岗位或科室，再写回答'}
          onClick={() => void save()}
        >
          记为草稿
        </Button>
      </div>
      {numbers.length > 0 && <p className="hint">已记：{numbers.join('、')}</p>}
      <ErrorBar error={answer.error} onClose={answer.clear} />
    </li>
  );
};
