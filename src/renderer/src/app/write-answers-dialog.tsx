/** Receipts and prepared returns for many units, a folder each: `<WriteAnswersDialog onClose={…} />`. */
import { Alert, Checkbox, Table } from 'antd';
import { useState } from 'react';
import { errorSentence } from '../../../text/errors.ts';
import { packageTypeLabels } from '../../../text/package-verdicts.ts';
import { writeAnswersTexts as texts } from '../../../text/screens/answers.ts';
import { api } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorBar } from '../components/error-bar.tsx';
import { localTime } from '../components/local-time.ts';
import { AnswerObstacle, useAnswerObstacle } from './answer-obstacle.tsx';
import { useUnitName } from './use-unit-name.ts';
import { WriteDialog } from './write-dialog.tsx';

type Line = Awaited<ReturnType<typeof api.answers.list>>[number];
type Written = Awaited<ReturnType<typeof api.answers.writeAll>>;

/** A unit has one line: its newest submission, or its enrolment. */
export const isToAnswer = ({ isReceiptDue, hasReturnDraft }: Line): boolean => isReceiptDue || hasReturnDraft;

const whatOf = ({ hasReturnDraft, state }: Line): string =>
  hasReturnDraft ? texts.returned : state === 'accepted' ? texts.accepted : texts.received;

export const WriteAnswersDialog = ({ onClose }: { onClose(): void }) => {
  const nameOf = useUnitName();
  const obstacle = useAnswerObstacle();
  const lines = useQuery(() => api.answers.list({}));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [withSlips, setWithSlips] = useState(true);
  const rows = lines.kind === 'ready' ? lines.data.filter(isToAnswer) : [];
  const chosen = rows.filter(({ digest }) => !left.has(digest));
  const digests = (isReturn: boolean) =>
    chosen.filter(({ hasReturnDraft }) => hasReturnDraft === isReturn).map(({ digest }) => digest);
  return (
    <WriteDialog
      texts={{ title: texts.title, where: texts.where, write: texts.write(chosen.length), close: texts.close }}
      width={860}
      isTall
      write={(folder, options) =>
        api.answers.writeAll({ folder, receipts: digests(false), returns: digests(true), withSlips }, options)
      }
      isReady={chosen.length > 0 && obstacle === undefined}
      done={(written, where) => <WrittenAnswers written={written} where={where} />}
      onClose={onClose}
    >
      <AnswerObstacle obstacle={obstacle} />
      <p className="hint">{texts.hint}</p>
      {lines.kind === 'refused' && <ErrorBar error={lines.error} />}
      <Table<Line>
        aria-label={texts.title}
        size="small"
        rowKey="digest"
        loading={lines.kind === 'loading'}
        dataSource={rows}
        locale={{ emptyText: texts.none }}
        pagination={rows.length > 8 ? { pageSize: 8, showSizeChanger: false } : false}
        rowSelection={{
          selectedRowKeys: chosen.map(({ digest }) => digest),
          preserveSelectedRowKeys: true,
          getTitleCheckboxProps: () => ({ 'aria-label': texts.chooseAll }),
          getCheckboxProps: ({ unit }) => ({ 'aria-label': texts.choose(nameOf(unit)) }),
          onChange: (keys) => {
            const kept = new Set(keys.map(String));
            setLeft(new Set(rows.map(({ digest }) => digest).filter((digest) => !kept.has(digest))));
          },
        }}
        columns={[
          { title: texts.unit, width: 230, render: (_, { unit }) => nameOf(unit) },
          { title: texts.what, width: 140, render: (_, line) => whatOf(line) },
          {
            title: texts.content,
            width: 160,
            render: (_, line) => texts.contentOf(packageTypeLabels[line.type], line.submissionNo),
          },
          {
            title: texts.note,
            render: (_, { certificateWaits, answered }) => (
              <>
                {certificateWaits && texts.certificate}{' '}
                {answered !== null && <span className="hint">{texts.again(localTime(answered.at))}</span>}
              </>
            ),
          },
        ]}
      />
      <Checkbox checked={withSlips} onChange={({ target: box }) => setWithSlips(box.checked)}>
        {texts.withSlips}
      </Checkbox>
    </WriteDialog>
  );
};

const WrittenAnswers = ({ written: { answers, isStopped }, where }: { written: Written; where: string }) => {
  const nameOf = useUnitName();
  const good = answers.filter(({ error }) => error === null);
  const bad = answers.flatMap(({ unit, error }) => (error === null ? [] : [{ unit, error }]));
  return (
    <>
      {bad.length > 0 && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={texts.failed(bad.length)}
          description={bad.map(({ unit, error }) => (
            <p key={unit}>{texts.failure(nameOf(unit), errorSentence(error))}</p>
          ))}
        />
      )}
      <Alert
        type={isStopped ? 'warning' : 'success'}
        showIcon
        role="status"
        title={isStopped ? texts.stopped(good.length) : texts.done(good.length, where)}
        description={
          <ul className="written-answers">
            {good.map(({ digest, folder, files }) => (
              <li key={digest}>{texts.folder(folder, files.map(({ name }) => name).join(texts.between))}</li>
            ))}
          </ul>
        }
      />
    </>
  );
};
