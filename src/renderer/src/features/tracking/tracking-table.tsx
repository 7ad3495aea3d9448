import { Button, Table } from 'antd';
import { useState } from 'react';
import { unitStateNames } from '../../../../text/labels/unit-labels.ts';
import { trackingTexts as texts } from '../../../../text/screens/tracking.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTask } from '../../api/use-task.ts';
import { AnswerObstacle, useAnswerObstacle } from '../../app/answer-obstacle.tsx';
import { ListExport } from '../../app/list-export.tsx';
import { useTaskSettings } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { Target } from '../../host/host.ts';
import { AcceptManyDialog } from './accept-many-dialog.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { ReminderDialog } from './reminder-dialog.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import type { Decide } from './row-actions.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';
import { tableWidth, trackingColumns } from './tracking-columns.tsx';
import { listCells, listColumns } from './tracking-list.ts';
import { TrackingFilters } from './tracking-filters.tsx';
import { filterUnits, noFilters, type Tracked, type TrackedRow, unitTree } from './tracking-rows.ts';
import { UnitPanel } from './unit-panel.tsx';

/** Townships stay open while this many lines fit a page. */
const OPEN_UNITS = 80;

type Dialog = { kind: 'accept' | 'assign' | 'remind' } | { kind: 'back' | 'return'; row: Tracked };

/** `only`: units of a review copy, in which nothing is decided. */
type Props = { target: Target | undefined; only?: readonly string[] };

/** Where every unit stands, and what the receiver does with its newest package. */
export const TrackingTable = ({ target, only }: Props) => {
  const isCopy = only !== undefined;
  const tracked = useQuery(() => api.tracking.list({}));
  const { units: directory } = useTaskSettings();
  const nameOf = (code: string): string => directory.find((unit) => unit.code === code)?.name ?? code;
  const [filters, setFilters] = useState(noFilters);
  const [picked, setPicked] = useState<string[]>([]);
  const [shown, setShown] = useState<string>();
  const [dialog, setDialog] = useState<Dialog>();
  const [written, setWritten] = useState<string>();
  const obstacle = useAnswerObstacle();
  const accept = useCommand(api.packages.accept);
  const receipt = useTask(api.packages.writeReceipt);
  if (tracked.kind === 'refused') return <ErrorBar error={tracked.error} />;
  const asked = tracked.kind === 'ready' ? tracked.data : [];
  const units = only === undefined ? asked : asked.filter(({ unit }) => only.includes(unit));
  const visible = filterUnits(units, filters);
  const chosen = picked.filter((code) => visible.some(({ unit }) => unit === code));
  // Nothing picked means all that the filter shows.
  const meant = chosen.length > 0 ? chosen : visible.map(({ unit }) => unit);
  const which = chosen.length > 0 ? texts.picked(chosen.length) : texts.listed(visible.length);
  const close = () => setDialog(undefined);
  const answer = async (digest: string) => {
    if (target === undefined) return;
    const sent = await receipt.run({ digest, folder: target.id });
    if (sent !== undefined) setWritten(texts.receiptSaved(target.label, sent.fileName));
  };
  const decide: Decide = {
    accept: (row) => void accept.run({ digest: row.digest ?? '', withChildren: row.type === 'combined' }),
    takeBack: (row) => setDialog({ kind: 'back', row }),
    sendBack: (row) => setDialog({ kind: 'return', row }),
    receipt: (row) => void answer(row.digest ?? ''),
    canWrite: target !== undefined && !receipt.isRunning && obstacle === undefined,
  };
  const columns = trackingColumns({ nameOf, decide, onShow: ({ unit }) => setShown(unit) });
  return (
    <Sheet
      title={texts.units}
      extra={
        <div className="button-row">
          {!isCopy && (
            <>
              <Button
                size="small"
                type="primary"
                disabled={meant.length === 0}
                onClick={() => setDialog({ kind: 'accept' })}
              >
                {texts.acceptMany(which)}
              </Button>
              <Button size="small" disabled={meant.length === 0} onClick={() => setDialog({ kind: 'assign' })}>
                {texts.assign(which)}
              </Button>
            </>
          )}
          <Button size="small" onClick={() => setDialog({ kind: 'remind' })}>
            {texts.remind}
          </Button>
          <ListExport
            list={{
              title: texts.exportTitle,
              filter: filterWords(filters, nameOf),
              columns: listColumns,
              rows: () => visible.map((row) => listCells(row, nameOf)),
            }}
          />
        </div>
      }
    >
      <TrackingFilters units={units} filters={filters} onChange={setFilters} />
      {receipt.isRunning && <TaskProgress progress={receipt.progress} onCancel={receipt.cancel} />}
      <ErrorBar error={accept.error ?? receipt.error} onClose={() => [accept, receipt].forEach((one) => one.clear())} />
      {written !== undefined && <p role="status">{written}</p>}
      {!isCopy && <AnswerObstacle obstacle={obstacle} />}
      {target === undefined && !isCopy && obstacle === undefined && <p className="hint">{texts.chooseFirst}</p>}
      {tracked.kind === 'ready' && visible.length === 0 ? (
        <EmptyState title={texts.none} next={{ label: texts.clearFilters, onClick: () => setFilters(noFilters) }}>
          {''}
        </EmptyState>
      ) : (
        <Table<TrackedRow>
          // Lines are opened when the table first has them, not while it waits.
          key={`${tracked.kind === 'loading'} ${visible.length <= OPEN_UNITS}`}
          size="small"
          className="tracking-table"
          loading={tracked.kind === 'loading'}
          dataSource={unitTree(visible)}
          scroll={{ x: tableWidth }}
          pagination={visible.length > OPEN_UNITS ? { pageSize: 50, showSizeChanger: false } : false}
          expandable={{ defaultExpandAllRows: visible.length <= OPEN_UNITS, indentSize: 14 }}
          rowSelection={{
            selectedRowKeys: chosen,
            checkStrictly: true,
            columnWidth: 36,
            getCheckboxProps: ({ name }) => ({ 'aria-label': texts.pick(name) }),
            onChange: (keys) => setPicked(keys.map(String)),
          }}
          columns={isCopy ? columns.slice(0, -1) : columns}
        />
      )}
      {shown !== undefined && (
        <UnitPanel
          row={units.find(({ unit }) => unit === shown)}
          isCopy={isCopy}
          decide={decide}
          onClose={() => setShown(undefined)}
        />
      )}
      {dialog?.kind === 'accept' && <AcceptManyDialog units={meant} onClose={close} />}
      {dialog?.kind === 'assign' && <AssignDialog units={meant} onClose={close} />}
      {dialog?.kind === 'remind' && (
        <ReminderDialog rows={visible.filter(({ unit }) => meant.includes(unit))} onClose={close} />
      )}
      {dialog?.kind === 'back' && dialog.row.digest !== null && (
        <TakeBackDialog name={dialog.row.name} digest={dialog.row.digest} onClose={close} />
      )}
      {dialog?.kind === 'return' && dialog.row.digest !== null && (
        <ReturnDialog
          unit={{ code: dialog.row.unit, name: dialog.row.name }}
          digest={dialog.row.digest}
          target={target}
          onClose={close}
          onWritten={setWritten}
        />
      )}
    </Sheet>
  );
};

const isState = (word: string): word is keyof typeof unitStateNames => word in unitStateNames;
const isMark = (word: string): word is keyof typeof texts.marks => word in texts.marks;

const filterWords = (
  { state, township, reviewer, search }: typeof noFilters,
  nameOf: (code: string) => string,
): string =>
  [
    ...(isState(state) ? [texts.filterState(unitStateNames[state])] : []),
    ...(isMark(state) ? [texts.filterState(texts.marks[state])] : []),
    ...(township === '' ? [] : [texts.filterOf(texts.byTownship, nameOf(township))]),
    ...(reviewer === '' || reviewer.startsWith('\u0000') ? [] : [texts.filterOf(texts.byReviewer, reviewer)]),
    ...(search === '' ? [] : [texts.filterOf(texts.search, search)]),
  ].join(texts.between);
