import { Button, Form, Input, Radio, Select } from 'antd';
import type { ReviewVerdict } from '../../../../domain/reviews/review.ts';
import { reviewTexts as texts, verdictNames } from '../../../../text/screens/reviews.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import type { ReviewDraft } from './review-draft.ts';
import { useKeptDraft } from './use-kept-draft.ts';

type Risk = Awaited<ReturnType<typeof api.approvals.list>>[number];
/** `riskId` '' = about the whole report. */
type Remark = { riskId: string; text: string };
type Level = { riskId: string; level: number; why: string };
type Props = { digest: string; risks: readonly Risk[]; start: ReviewDraft; isBegun: boolean; onDone(): void };

/** 写复核意见: verdict, remarks at risk points, proposed levels. What was begun is kept when the form is closed. */
export const ReviewForm = ({ digest, risks, start, isBegun, onDone }: Props) => {
  const { levels: scheme } = useTaskSettings();
  const { draft, error, change, keep, forget } = useKeptDraft(start, (next) =>
    api.reviews.saveDraft({ digest, draft: next }),
  );
  const { verdict, note, remarks, levels } = draft;
  const setRemarks = (next: Remark[]) => change({ remarks: next });
  const setLevels = (next: Level[]) => change({ levels: next });
  const save = useCommand(api.reviews.save);
  const drop = useCommand(api.reviews.dropDraft);
  const discard = async () => {
    forget();
    if ((await drop.run({ digest })) !== undefined) onDone();
  };
  const options = risks.map(({ riskId, number, name }) => ({
    value: riskId as string,
    label: texts.riskOption(number, name),
  }));
  const idOf = (riskId: string) => risks.find((risk) => risk.riskId === riskId)?.riskId;
  const send = async () => {
    const done = await save.run({
      digest,
      verdict,
      note: note.trim(),
      remarks: remarks
        .filter(({ text }) => text.trim() !== '')
        .map(({ riskId, text }) =>
          riskId === ''
            ? { register: null, rowId: null, text: text.trim() }
            : { register: 'risks' as const, rowId: riskId, text: text.trim() },
        ),
      levels: levels.flatMap(({ riskId, level, why }) => {
        const id = idOf(riskId);
        return id === undefined || why.trim() === '' ? [] : [{ riskId: id, level, why: why.trim() }];
      }),
    });
    if (done === undefined) return;
    forget();
    onDone();
  };
  const changeRemark = (at: number, next: Partial<Remark>) =>
    setRemarks(remarks.map((one, index) => (index === at ? { ...one, ...next } : one)));
  const changeLevel = (at: number, next: Partial<Level>) =>
    setLevels(levels.map((one, index) => (index === at ? { ...one, ...next } : one)));
  return (
    <Form layout="vertical" className="review-form" onFinish={() => void send()}>
      {isBegun && <p className="hint">{texts.goOn}</p>}
      <Radio.Group
        aria-label={texts.verdict}
        value={verdict}
        options={(['accept', 'return'] as const).map((value) => ({ value, label: verdictNames[value] }))}
        onChange={({ target }) => change({ verdict: target.value as ReviewVerdict })}
      />
      <Field label={texts.note}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={5000}
            value={note}
            onChange={({ target }) => change({ note: target.value })}
          />
        )}
      </Field>
      {remarks.map(({ riskId, text }, index) => (
        <div key={index} className="review-line">
          <Select
            aria-label={texts.remarkAt}
            showSearch={{ optionFilterProp: 'label' }}
            value={riskId}
            options={[{ value: '', label: texts.whole }, ...options]}
            onChange={(next: string) => changeRemark(index, { riskId: next })}
          />
          <Input.TextArea
            aria-label={texts.remark(index + 1)}
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={5000}
            value={text}
            onChange={({ target }) => changeRemark(index, { text: target.value })}
          />
          <Button size="small" type="text" onClick={() => setRemarks(remarks.filter((_, at) => at !== index))}>
            {texts.remove}
          </Button>
        </div>
      ))}
      {levels.map(({ riskId, level, why }, index) => (
        <div key={index} className="review-line with-level">
          <Select
            aria-label={texts.remarkAt}
            showSearch={{ optionFilterProp: 'label' }}
            value={riskId}
            options={options}
            onChange={(next: string) => changeLevel(index, { riskId: next })}
          />
          <Select<number>
            aria-label={texts.levelOf(index + 1)}
            value={level}
            options={scheme.names.map((name, at) => ({ value: at + 1, label: name }))}
            onChange={(next) => changeLevel(index, { level: next })}
          />
          <Input
            aria-label={texts.why(index + 1)}
            maxLength={300}
            value={why}
            onChange={({ target }) => changeLevel(index, { why: target.value })}
          />
          <Button size="small" type="text" onClick={() => setLevels(levels.filter((_, at) => at !== index))}>
            {texts.remove}
          </Button>
        </div>
      ))}
      <div className="button-row">
        <Button size="small" onClick={() => setRemarks([...remarks, { riskId: '', text: '' }])}>
          {texts.addRemark}
        </Button>
        <Button
          size="small"
          disabled={options.length === 0}
          onClick={() => setLevels([...levels, { riskId: options[0]?.value ?? '', level: 1, why: '' }])}
        >
          {texts.addLevel}
        </Button>
        <Button type="primary" htmlType="submit" loading={save.isRunning}>
          {texts.save}
        </Button>
        <Button onClick={() => void keep().then((isKept) => isKept && onDone())}>{texts.later}</Button>
        <Button type="text" danger onClick={() => void discard()}>
          {texts.discard}
        </Button>
      </div>
      <ErrorBar error={error} />
      <ErrorBar error={save.error} onClose={save.clear} />
      <ErrorBar error={drop.error} onClose={drop.clear} />
    </Form>
  );
};
