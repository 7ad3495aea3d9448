import { Table } from 'antd';
import { historyTexts as texts } from '../../../../text/screens/seals.ts';
import type { CellValue } from '../../../../domain/forms/form-spec.ts';
import { formatKeyCode } from '../../../../domain/packages/key-code.ts';
import type { ListColumn } from '../../../../domain/forms/printed-list.ts';
import { ListExport } from '../../app/list-export.tsx';
import type { api } from '../../api/client.ts';
import { useUnitName } from '../../app/use-unit-name.ts';
import { KeyCode } from '../../components/key-code.tsx';
import { localTime } from '../../components/local-time.ts';
import { StateTag } from '../../components/state-tag.tsx';

type Event = Awaited<ReturnType<typeof api.seals.listHistory>>['events'][number];

/** Who checked or revoked which key when; what was taken back stays readable. */
export const SealHistory = ({ events }: { events: readonly Event[] }) => {
  const nameOf = useUnitName();
  return (
    <>
      <div className="button-row list-tools">
        <ListExport
          list={{
            title: texts.label,
            columns: historyColumns,
            rows: () => events.map((event) => historyCells(event, nameOf)),
          }}
        />
      </div>
      <Table<Event>
        aria-label={texts.label}
        size="small"
        rowKey="seq"
        dataSource={[...events]}
        locale={{ emptyText: texts.empty }}
        pagination={events.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        columns={[
          { title: texts.at, width: 140, render: (_, { at }) => localTime(at) },
          { title: texts.unit, width: 130, render: (_, { unit }) => nameOf(unit) },
          {
            title: texts.what,
            width: 120,
            render: (_, { kind, undoneAt }) => (
              <>
                <StateTag tone={kind === 'revoked' ? 'bad' : undoneAt === null ? 'good' : 'plain'}>
                  {kind === 'revoked' ? texts.revoked : texts.checked}
                </StateTag>
                {undoneAt !== null && <span className="hint">{texts.undone(localTime(undoneAt))}</span>}
              </>
            ),
          },
          { title: texts.way, width: 90, render: (_, { way }) => texts.ways[way] },
          { title: texts.by, width: 100, dataIndex: 'checkedBy' },
          { title: texts.operator, width: 90, dataIndex: 'operator' },
          { title: texts.note, width: 120, dataIndex: 'note' },
          { title: texts.code, className: 'key-column', render: (_, { keyCode }) => <KeyCode code={keyCode} /> },
        ]}
      />
    </>
  );
};

const whatOf = ({ kind, undoneAt }: Event): string => {
  const what = kind === 'revoked' ? texts.revoked : texts.checked;
  return undoneAt === null ? what : texts.withUndone(what, texts.undone(localTime(undoneAt)));
};

const historyColumns: ListColumn[] = [
  { key: 'at', label: texts.at },
  { key: 'unit', label: texts.unit },
  { key: 'what', label: texts.what },
  { key: 'way', label: texts.way },
  { key: 'by', label: texts.by },
  { key: 'operator', label: texts.operator },
  { key: 'note', label: texts.note },
  { key: 'code', label: texts.code, kind: 'code', widthMm: 72 },
];

const historyCells = (event: Event, nameOf: (code: string) => string): CellValue[] => [
  localTime(event.at),
  nameOf(event.unit),
  whatOf(event),
  texts.ways[event.way],
  event.checkedBy,
  event.operator,
  event.note,
  formatKeyCode(event.keyCode),
];
