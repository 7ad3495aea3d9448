import { Button, Modal, Tabs } from 'antd';
import { returnDialogTexts as texts } from '../../../../text/screens/answers.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTask } from '../../api/use-task.ts';
import { AnswerObstacle, useAnswerObstacle } from '../../app/answer-obstacle.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import type { Target } from '../../host/host.ts';
import { ReceivedFindings } from './received-findings.tsx';
import { ReceivedRows } from './received-rows.tsx';
import { ReturnForm } from './return-form.tsx';
import { type DraftRemark, type ReturnDraft, saidRemarks } from './return-draft.ts';
import { useKeptDraft } from './use-kept-draft.ts';
import './return-dialog.css';

type Props = {
  unit: { code: string; name: string };
  digest: string;
  /** undefined: it is kept, and written with the others later */
  target: Target | undefined;
  onClose(): void;
  onWritten(said: string): void;
};

/** 退回: a reason for the whole, and remarks pinned at rows and fields of what was sent. Nothing written is lost. */
export const ReturnDialog = (props: Props) => {
  const { digest } = props;
  const held = useQuery(() => api.answers.getDraft({ digest }), [digest]);
  if (held.kind === 'refused') return <ErrorBar error={held.error} />;
  if (held.kind === 'loading') return <Loading />;
  return <ReturnDesk key={digest} {...props} start={held.data ?? { reason: '', remarks: [] }} />;
};

const ReturnDesk = ({ unit, digest, target, onClose, onWritten, start }: Props & { start: ReturnDraft }) => {
  const { draft, error, change, keep, forget } = useKeptDraft(start, (next) =>
    api.answers.saveDraft({ digest, reason: next.reason, remarks: saidRemarks(next) }),
  );
  const addRemark = (remark: DraftRemark) => change({ remarks: [...draft.remarks, remark] });
  const write = useTask(api.packages.writeReturn);
  const drop = useCommand(api.answers.dropDraft);
  const findings = useQuery(() => api.answers.previewFindings({ digest }), [digest]);
  const obstacle = useAnswerObstacle();
  const isReady = draft.reason.trim() !== '';
  const close = async () => {
    if (await keep()) onClose();
  };
  const send = async () => {
    if (target === undefined || !(await keep())) return;
    const remarks = saidRemarks(draft).map((remark) => ({ ...remark, text: remark.text.trim() }));
    const sent = await write.run({ digest, folder: target.id, reason: draft.reason.trim(), remarks });
    if (sent === undefined) return;
    forget();
    await drop.run({ digest });
    onWritten(texts.written(target.label, sent.fileName, unit.name));
    onClose();
  };
  const discard = async () => {
    forget();
    await drop.run({ digest });
    onClose();
  };
  return (
    <Modal
      open
      className="return-dialog"
      width="min(1240px, 96vw)"
      style={{ top: 20 }}
      title={texts.title(unit.name)}
      onCancel={() => void close()}
      footer={
        <>
          <Button danger onClick={() => void discard()}>
            {texts.discard}
          </Button>
          <Button onClick={() => void close()}>{texts.later}</Button>
          <Button
            type="primary"
            disabled={!isReady || target === undefined || obstacle !== undefined}
            loading={write.isRunning}
            onClick={() => void send()}
          >
            {texts.confirm}
          </Button>
        </>
      }
    >
      <AnswerObstacle obstacle={obstacle} />
      {target === undefined && <p className="hint">{texts.chooseFirst}</p>}
      <div className="return-desk">
        <ReturnForm draft={draft} onChange={change} />
        <Tabs
          size="small"
          items={[
            { key: 'rows', label: texts.content, children: <ReceivedRows digest={digest} onRemark={addRemark} /> },
            {
              key: 'findings',
              label: texts.findings(findings.kind === 'ready' ? findings.data.length : 0),
              children:
                findings.kind === 'ready' ? (
                  <ReceivedFindings findings={findings.data} onRemark={addRemark} />
                ) : findings.kind === 'refused' ? (
                  <ErrorBar error={findings.error} />
                ) : (
                  <Loading />
                ),
            },
          ]}
        />
      </div>
      {write.isRunning && <TaskProgress progress={write.progress} onCancel={write.cancel} />}
      <ErrorBar error={error} />
      <ErrorBar error={write.error} onClose={write.clear} />
      <ErrorBar error={drop.error} onClose={drop.clear} />
    </Modal>
  );
};
