import { Alert, Button, Input, Table } from 'antd';
import { useState } from 'react';
import { typedDigits } from '../../../../domain/packages/key-code.ts';
import { coverSentence, otherCoverSentence } from '../../../../text/code-cover.ts';
import { codeCheckTexts as texts, reportsTexts } from '../../../../text/screens/reports.ts';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import { localTime } from '../../components/local-time.ts';
import { Sheet } from '../../components/sheet.tsx';
import { changeWords, sourceWords } from './source-words.ts';

type Found = Awaited<ReturnType<typeof api.reports.findCode>>;
const DIGITS = 30;

/** The digits of a paper lead back to what it was counted from. */
export const CodeCheck = () => {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<{ answer: Found }>();
  const check = useTask(api.reports.findCode, { changesNothing: true });
  const run = async () => {
    setFound(undefined);
    const answer = await check.run({ code: typed });
    if (answer !== undefined) setFound({ answer });
  };
  return (
    <Sheet title={texts.title}>
      <p className="hint">{texts.hint}</p>
      <form
        className="code-check"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <Field label={texts.code}>
          {(id) => (
            <Input
              id={id}
              inputMode="numeric"
              autoComplete="off"
              maxLength={80}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          )}
        </Field>
        <Button
          type="primary"
          htmlType="submit"
          loading={check.isRunning}
          disabled={typedDigits(typed).length !== DIGITS}
        >
          {texts.check}
        </Button>
      </form>
      <ErrorBar error={check.error} onClose={check.clear} />
      {found !== undefined && <Answer found={found.answer} />}
    </Sheet>
  );
};

const Answer = ({ found }: { found: Found }) => {
  if (found === null) return <Alert type="warning" showIcon role="alert" title={texts.unknown} />;
  const { sources, changes, reports, countedAt, countedBy, others } = found;
  return (
    <div role="status" className="code-answer">
      <Alert
        type={changes.length === 0 ? 'success' : 'info'}
        showIcon
        title={changes.length === 0 ? texts.same(sources.length) : texts.changed(changes.length)}
        description={
          <>
            <Changes changes={changes} />
            <p>{coverSentence(found)}</p>
            {reports.map(({ id, name }) => (
              <p key={id}>{texts.frozen(name)}</p>
            ))}
            {countedAt !== null && <p>{texts.printed(localTime(countedAt), countedBy ?? '')}</p>}
            {others.map((other) => (
              <div key={JSON.stringify(other.basis)}>
                <p>
                  {otherCoverSentence(other)}
                  {other.changes.length === 0 ? texts.sameShort : texts.changed(other.changes.length)}
                </p>
                <Changes changes={other.changes} />
              </div>
            ))}
          </>
        }
      />
      <h3>{texts.sources}</h3>
      <Table
        size="small"
        rowKey={({ kind, unit }) => `${kind} ${unit}`}
        dataSource={sources}
        pagination={sources.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        columns={[
          {
            title: reportsTexts.unit,
            width: 200,
            render: (_, { kind, unitName }) => (kind === 'levels' ? reportsTexts.levels : unitName),
          },
          { title: texts.kind, width: 220, render: (_, source) => sourceWords(source) },
          { title: texts.digest, render: (_, { digest }) => <span className="digest">{digest}</span> },
        ]}
      />
    </div>
  );
};

const Changes = ({ changes }: { changes: NonNullable<Found>['changes'] }) =>
  changes.length > 0 && (
    <ul>
      {changes.map((change) => (
        <li key={changeWords(change)}>{changeWords(change)}</li>
      ))}
    </ul>
  );
