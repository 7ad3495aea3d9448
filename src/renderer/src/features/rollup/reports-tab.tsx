import { Button, Table } from 'antd';
import { useState } from 'react';
import { formatKeyCode } from '../../../../domain/packages/key-code.ts';
import { reportsTexts as texts } from '../../../../text/screens/reports.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { ListExport } from '../../app/list-export.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { localTime } from '../../components/local-time.ts';
import { Sheet } from '../../components/sheet.tsx';
import { StateTag } from '../../components/state-tag.tsx';
import { CodeCheck } from './code-check.tsx';
import { FreezeDialog } from './freeze-dialog.tsx';
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
      onFrozen={({ id }) => {
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
                    { key: 'kind', label: texts.kind },
                    { key: 'counted', label: texts.countedOn, kind: 'day' },
                    { key: 'at', label: texts.at },
                    { key: 'by', label: texts.by },
                    { key: 'code', label: texts.code, kind: 'code', widthMm: 60 },
                    { key: 'state', label: texts.state },
                  ],
                  rows: () =>
                    reports.data.map(({ name, kind, isChart, countedOn, frozenAt, frozenBy, codes, voidReason }) => [
                      name,
                      texts.kinds[isChart ? 'chart' : kind],
                      countedOn,
                      localTime(frozenAt),
                      frozenBy,
                      codes.map(formatKeyCode).join('\n'),
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
              { title: texts.kind, width: 90, render: (_, { kind, isChart }) => texts.kinds[isChart ? 'chart' : kind] },
              { title: texts.at, width: 150, render: (_, { frozenAt }) => localTime(frozenAt) },
              { title: texts.by, width: 110, dataIndex: 'frozenBy' },
              {
                title: texts.code,
                width: 370,
                render: (_, { codes }) =>
                  codes.map((code) => (
                    <div key={code} className="digest">
                      {formatKeyCode(code)}
                    </div>
                  )),
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
