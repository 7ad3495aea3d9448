import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { formatKeyCode } from '../../../../domain/packages/key-code.ts';
import { reportsTexts as texts } from '../../../../text/screens/reports.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTask } from '../../api/use-task.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import { Loading } from '../../components/loading.tsx';
import { localTime } from '../../components/local-time.ts';
import { Sheet } from '../../components/sheet.tsx';
import { host } from '../../host/this-host.ts';
import { ComparedTable } from './compared-table.tsx';
import { ReportPreview } from './report-preview.tsx';
import { changeWords } from './source-words.ts';

type Props = { id: string; onBack(): void };

/** One frozen report: its figures, later changes beside them, and the way back onto paper. */
export const ReportSheet = ({ id, onBack }: Props) => {
  const opened = useQuery(() => api.reports.get({ id }), [id]);
  const [dialog, setDialog] = useState<'preview' | 'void'>();
  const print = useTask(api.reports.print, { changesNothing: true });
  const open = useCommand((file: string) => host.openFile(file));
  if (opened.kind === 'loading') return <Loading />;
  if (opened.kind === 'refused') return <ErrorBar error={opened.error} onClose={onBack} />;
  const { report, columns, rows, rowTitle, parts, filter, withReceived } = opened.data;
  const changes = parts.flatMap((part) =>
    part.changes.map((change) =>
      parts.length === 1 ? changeWords(change) : texts.changeOf(part.cycle, changeWords(change)),
    ),
  );
  const openExcel = async () => {
    const { folder } = await api.files.createScratch({});
    const made = await print.run({ id, folder, formats: ['xlsx'] });
    const [file] = made?.files ?? [];
    if (file !== undefined) await open.run(file.id);
  };
  return (
    <Sheet
      title={report.name}
      extra={
        <span className="button-row">
          <Button size="small" onClick={onBack}>
            {texts.back}
          </Button>
          {report.voidAt === null && (
            <Button size="small" onClick={() => setDialog('void')}>
              {texts.voidThis}
            </Button>
          )}
          <Button size="small" loading={print.isRunning} onClick={() => void openExcel()}>
            {texts.excel}
          </Button>
          <Button size="small" type="primary" onClick={() => setDialog('preview')}>
            {texts.preview}
          </Button>
        </span>
      }
    >
      <ErrorBar error={print.error ?? open.error} onClose={() => (print.clear(), open.clear())} />
      {report.voidAt !== null && (
        <Alert
          type="warning"
          showIcon
          title={texts.voidWhy(report.voidReason ?? '', report.voidBy ?? '', localTime(report.voidAt))}
        />
      )}
      <dl className="facts">
        <dt>{texts.kind}</dt>
        <dd>{texts.kinds[report.isChart ? 'chart' : report.kind]}</dd>
        {filter !== '' && (
          <>
            <dt>{texts.filter}</dt>
            <dd>{filter}</dd>
          </>
        )}
        <dt>{texts.at}</dt>
        <dd>
          {localTime(report.frozenAt)} · {report.frozenBy}
        </dd>
        <dt>{texts.countedOn}</dt>
        <dd>{report.countedOn}</dd>
        <dt>{texts.basis}</dt>
        <dd>{withReceived ? texts.received : texts.accepted}</dd>
        <dt>{texts.code}</dt>
        <dd>
          {parts.map((part) => (
            <div key={part.cycle}>
              {parts.length > 1 && `${texts.codeOf(part.cycle)} `}
              <span className="digest">{formatKeyCode(part.code)}</span>{' '}
              <span className="hint">{texts.covers(part.filter, part.units)}</span>
            </div>
          ))}
        </dd>
      </dl>
      {changes.length === 0 ? (
        <Alert type="success" showIcon title={texts.noChanges} />
      ) : (
        <Alert
          type="info"
          showIcon
          title={texts.changes(changes.length)}
          description={
            <ul className="report-changes">
              {changes.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          }
        />
      )}
      <ComparedTable columns={columns} rows={rows} rowTitle={rowTitle} />
      {dialog === 'preview' && <ReportPreview id={id} name={report.name} onClose={() => setDialog(undefined)} />}
      {dialog === 'void' && <VoidDialog id={id} name={report.name} onClose={() => setDialog(undefined)} />}
    </Sheet>
  );
};

const VoidDialog = ({ id, name, onClose }: { id: string; name: string; onClose(): void }) => {
  const [reason, setReason] = useState('');
  const mark = useCommand(api.reports.void);
  return (
    <Modal
      open
      title={texts.voidTitle(name)}
      okText={texts.confirmVoid}
      cancelText={texts.cancel}
      okButtonProps={{ danger: true, disabled: reason.trim() === '', loading: mark.isRunning }}
      onOk={() => void mark.run({ id, reason: reason.trim() }).then((done) => done !== undefined && onClose())}
      onCancel={onClose}
      closable={{ 'aria-label': texts.cancel }}
    >
      <p className="hint">{texts.voidHint}</p>
      <Field label={texts.reason}>
        {(field) => (
          <Input id={field} maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
      <ErrorBar error={mark.error} onClose={mark.clear} />
    </Modal>
  );
};
