import { Button, Checkbox, Input, Modal, Table } from 'antd';
import { useState } from 'react';
import { formatKeyCode } from '../../../../domain/packages/key-code.ts';
import { reportsTexts as texts } from '../../../../text/screens/reports.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { ListExport } from '../../app/list-export.tsx';
import { useTaskSettings } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import { Loading } from '../../components/loading.tsx';
import { localTime, localToday } from '../../components/local-time.ts';
import { Sheet } from '../../components/sheet.tsx';
import { StateTag } from '../../components/state-tag.tsx';
import { CodeCheck } from './code-check.tsx';
import { ReportSheet } from './report-sheet.tsx';

/** 报表快照: what was reported, as it was; and the way from a paper's code to its packages. */
export const ReportsTab = () => {
  const reports = useQuery(() => api.reports.list({}));
  const [opened, setOpened] = useState<string>();
  const [isFreezing, setIsFreezing] = useState(false);
  if (reports.kind === 'loading') return <Loading />;
  if (reports.kind === 'refused') return <ErrorBar error={reports.error} />;
  if (opened !== undefined) return <ReportSheet id={opened} onBack={() => setOpened(undefined)} />;
  const dialog = isFreezing && (
    <FreezeDialog
      onClose={() => setIsFreezing(false)}
      onFrozen={(id) => {
        setIsFreezing(false);
        setOpened(id);
      }}
    />
  );
  return (
    <>
      {reports.data.length === 0 ? (
        <EmptyState title={texts.empty} next={{ label: texts.freeze, onClick: () => setIsFreezing(true) }}>
          {texts.emptyHint}
        </EmptyState>
      ) : (
        <Sheet
          title={texts.list}
          extra={
            <span className="button-row">
              <ListExport
                list={{
                  title: texts.list,
                  columns: [
                    { key: 'name', label: texts.name },
                    { key: 'at', label: texts.at },
                    { key: 'by', label: texts.by },
                    { key: 'code', label: texts.code, kind: 'code', widthMm: 60 },
                    { key: 'state', label: texts.state },
                  ],
                  rows: () =>
                    reports.data.map(({ name, frozenAt, frozenBy, code, voidReason }) => [
                      name,
                      localTime(frozenAt),
                      frozenBy,
                      formatKeyCode(code),
                      voidReason === null ? texts.valid : texts.voidBecause(voidReason),
                    ]),
                }}
              />
              <Button type="primary" size="small" onClick={() => setIsFreezing(true)}>
                {texts.freeze}
              </Button>
            </span>
          }
        >
          <p className="hint">{texts.intro}</p>
          <Table
            size="small"
            rowKey="id"
            dataSource={reports.data}
            pagination={reports.data.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
            columns={[
              { title: texts.name, dataIndex: 'name' },
              { title: texts.at, width: 150, render: (_, { frozenAt }) => localTime(frozenAt) },
              { title: texts.by, width: 110, dataIndex: 'frozenBy' },
              {
                title: texts.code,
                width: 330,
                render: (_, { code }) => <span className="digest">{formatKeyCode(code)}</span>,
              },
              {
                title: texts.state,
                width: 90,
                render: (_, { voidAt }) => (
                  <StateTag tone={voidAt === null ? 'good' : 'bad'}>
                    {voidAt === null ? texts.valid : texts.void}
                  </StateTag>
                ),
              },
              {
                key: 'open',
                width: 80,
                render: (_, { id, name }) => (
                  <Button size="small" aria-label={texts.openOf(name)} onClick={() => setOpened(id)}>
                    {texts.open}
                  </Button>
                ),
              },
            ]}
          />
        </Sheet>
      )}
      <CodeCheck />
      {dialog}
    </>
  );
};

const FreezeDialog = ({ onClose, onFrozen }: { onClose(): void; onFrozen(id: string): void }) => {
  const { cycle } = useTaskSettings();
  const [name, setName] = useState(() => texts.nameOf(cycle.title, localToday()));
  const [withReceived, setWithReceived] = useState(false);
  const freeze = useCommand(api.reports.freeze);
  const save = async () => {
    const frozen = await freeze.run({ name: name.trim(), withReceived });
    if (frozen !== undefined) onFrozen(frozen.id);
  };
  return (
    <Modal
      open
      title={texts.freeze}
      okText={texts.confirmFreeze}
      cancelText={texts.cancel}
      okButtonProps={{ disabled: name.trim() === '', loading: freeze.isRunning }}
      onOk={() => void save()}
      onCancel={onClose}
      closable={{ 'aria-label': texts.cancel }}
    >
      <p className="hint">{texts.freezeHint}</p>
      <Field label={texts.name}>
        {(id) => <Input id={id} maxLength={100} value={name} onChange={({ target }) => setName(target.value)} />}
      </Field>
      <Checkbox checked={withReceived} onChange={({ target }) => setWithReceived(target.checked)}>
        {texts.withReceived}
      </Checkbox>
      <ErrorBar error={freeze.error} onClose={freeze.clear} />
    </Modal>
  );
};
