import { Form, Input, Modal, Table } from 'antd';
import { useState } from 'react';
import { errorSentence } from '../../../../text/errors.ts';
import { acceptManyTexts as texts, trackingTexts } from '../../../../text/screens/tracking.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTask } from '../../api/use-task.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import { Loading } from '../../components/loading.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';

type Preview = Awaited<ReturnType<typeof api.tracking.previewAcceptAll>>[number];
type Done = Awaited<ReturnType<typeof api.tracking.acceptAll>>['accepted'];
type Props = { units: string[]; onClose(): void };

const whyOf = ({ why, openChildren }: Preview): string =>
  why === null
    ? ''
    : texts.whys[why] + (openChildren.length > 0 ? texts.openChildren(openChildren.join(texts.separator)) : '');

/** 批量接受: what will be accepted, what not and why, before anything happens. */
export const AcceptManyDialog = ({ units, onClose }: Props) => {
  const preview = useQuery(() => api.tracking.previewAcceptAll({ units }), [units]);
  const [remark, setRemark] = useState('');
  const [done, setDone] = useState<Done>();
  const accept = useTask(api.tracking.acceptAll);
  const rows = preview.kind === 'ready' ? preview.data : [];
  const clean = rows.filter(({ why }) => why === null);
  const kept = rows.filter(({ why }) => why !== null);
  const run = async () => {
    const answer = await accept.run({ units: clean.map(({ unit }) => unit), remark: remark.trim() });
    if (answer !== undefined) setDone(answer.accepted);
  };
  return (
    <Modal
      open
      width={720}
      style={{ top: 24 }}
      title={texts.title}
      okText={texts.confirm(clean.length)}
      cancelText={done === undefined ? trackingTexts.cancel : trackingTexts.close}
      closable={{ 'aria-label': trackingTexts.close }}
      okButtonProps={{
        disabled: clean.length === 0 || done !== undefined,
        loading: accept.isRunning,
        ...(done === undefined ? {} : { style: { display: 'none' } }),
      }}
      onOk={() => void run()}
      onCancel={onClose}
    >
      <p className="hint">{texts.hint}</p>
      {preview.kind === 'loading' && <Loading />}
      {preview.kind === 'refused' && <ErrorBar error={preview.error} />}
      {done !== undefined && (
        <div role="status">
          <p>{texts.done(done.filter(({ error }) => error === null).length)}</p>
          {done.map(
            ({ unit, name, error }) => error !== null && <p key={unit}>{texts.failed(name, errorSentence(error))}</p>,
          )}
        </div>
      )}
      {done === undefined && preview.kind === 'ready' && (
        <>
          <h3>{texts.clean(clean.length)}</h3>
          <p>{clean.map(({ name }) => name).join(texts.separator)}</p>
          {kept.length > 0 && (
            <>
              <h3>{texts.kept(kept.length)}</h3>
              <Table<Preview>
                size="small"
                rowKey="unit"
                pagination={kept.length > 8 ? { pageSize: 8, showSizeChanger: false } : false}
                dataSource={kept}
                columns={[
                  { title: trackingTexts.unit, dataIndex: 'name', width: 200 },
                  { title: texts.why, render: (_, row) => whyOf(row) },
                ]}
              />
            </>
          )}
          <Form layout="vertical">
            <Field label={texts.remark}>
              {(id) => (
                <Input id={id} maxLength={300} value={remark} onChange={({ target }) => setRemark(target.value)} />
              )}
            </Field>
          </Form>
        </>
      )}
      {accept.isRunning && <TaskProgress progress={accept.progress} onCancel={accept.cancel} />}
      <ErrorBar error={accept.error} onClose={accept.clear} />
    </Modal>
  );
};
