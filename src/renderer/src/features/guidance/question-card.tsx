import { App, Button, Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { OfficeId, PostId, PowerId, RiskId } from '../../../../domain/ids.ts';
import { guidanceTexts as texts } from '../../../../text/screens/guidance.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { hrefOf } from '../../app/location.ts';
import { ErrorBar } from '../../components/error-bar.tsx';

export type Question = Awaited<ReturnType<typeof api.guidance.list>>[number];
export type Whose = { postId?: PostId; officeId?: OfficeId; powerId?: PowerId };
type Draft = { id: RiskId; number: string };

type Props = {
  question: Question;
  /** 第 3 问，共 8 问 */
  place: string;
  /** undefined until a post or office is chosen */
  whose: Whose | undefined;
};

/** One question; Enter makes its answer a draft, Shift+Enter is a new line. */
export const QuestionCard = ({ question, place, whose }: Props) => {
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const answer = useCommand(api.guidance.answer);
  const missing = whose === undefined ? texts.subjectFirst : text.trim() === '' ? texts.writeFirst : undefined;
  const save = async () => {
    if (answer.isRunning) return;
    if (missing !== undefined) {
      if (text.trim() !== '') void message.warning(missing);
      return;
    }
    const made = await answer.run({ questionId: question.id, text, ...whose });
    if (made === undefined) return;
    setDrafts([...drafts, { id: made.riskId as RiskId, number: made.number }]);
    setText('');
    void message.success(texts.saved(made.number));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends the composing of a Chinese word is the input method's own.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save();
  };
  return (
    <li className="sheet">
      <h2>
        {question.question} <small className="hint">{place}</small>
      </h2>
      <p className="hint">{question.hint}</p>
      <div className="guide-answer">
        <Input.TextArea
          aria-label={question.question}
          placeholder={texts.answerHint}
          autoSize={{ minRows: 1, maxRows: 6 }}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={onKeyDown}
        />
        <Button
          type="primary"
          disabled={missing !== undefined}
          loading={answer.isRunning}
          title={missing ?? ''}
          onClick={() => void save()}
        >
          {texts.save}
        </Button>
      </div>
      {text.trim() !== '' && whose === undefined && <p className="guide-missing">{texts.subjectFirst}</p>}
      {drafts.length > 0 && (
        <p className="hint guide-held">
          {texts.held}
          {drafts.map(({ id, number }) => (
            <a key={id} href={hrefOf('risks', { row: id })}>
              {number}
            </a>
          ))}
        </p>
      )}
      <ErrorBar error={answer.error} onClose={answer.clear} />
    </li>
  );
};
