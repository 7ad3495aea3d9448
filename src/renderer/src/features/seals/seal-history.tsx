import { Table } from 'antd';
import { historyTexts as texts } from '../../../../text/screens/seals.ts';
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
    <Table<Event>
      aria-label={texts.label}
      size="small"
      rowKey="seq"
      dataSource={[...events]}
      locale={{ emptyText: texts.empty }}
      pagination={events.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      columns={[
        { title: texts.at, width: 140, render: (_, { at }) => localTime(at) },
        { title: texts.unit, width: 160, render: (_, { unit }) => nameOf(unit) },
        {
          title: texts.what,
          width: 210,
          render: (_, { kind, undoneAt }) => (
            <>
              <StateTag tone={kind === 'revoked' ? 'bad' : undoneAt === null ? 'good' : 'plain'}>
                {kind === 'revoked' ? texts.revoked : texts.checked}
              </StateTag>
              {undoneAt !== null && <span className="hint">{texts.undone(localTime(undoneAt))}</span>}
            </>
          ),
        },
        { title: texts.way, width: 110, render: (_, { way }) => texts.ways[way] },
        { title: texts.by, width: 170, dataIndex: 'checkedBy' },
        { title: texts.operator, width: 110, dataIndex: 'operator' },
        { title: texts.note, width: 150, dataIndex: 'note' },
        { title: texts.code, render: (_, { keyCode }) => <KeyCode code={keyCode} /> },
      ]}
    />
  );
};
