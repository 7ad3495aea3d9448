import { Button, Input, Segmented, Table } from 'antd';
import { useState } from 'react';
import { packageTypeLabels } from '../../../../text/package-verdicts.ts';
import { filterMark, filterPart } from '../../../../text/screens/list-export.ts';
import { keyTableTexts as texts } from '../../../../text/screens/seals.ts';
import { formatKeyCode } from '../../../../domain/packages/key-code.ts';
import type { api } from '../../api/client.ts';
import { ListExport } from '../../app/list-export.tsx';
import { useUnitName } from '../../app/use-unit-name.ts';
import { KeyCode } from '../../components/key-code.tsx';
import { KeptDays } from '../../components/kept-days.tsx';
import { localTime } from '../../components/local-time.ts';
import { StateTag, type Tone } from '../../components/state-tag.tsx';

export type SealLine = Awaited<ReturnType<typeof api.seals.list>>[number];
type State = SealLine['state'];
type Filter = State | 'all';

const looks: Record<State, { word: string; tone: Tone }> = {
  waiting: { word: texts.waiting, tone: 'attention' },
  checked: { word: texts.checked, tone: 'info' },
  certified: { word: texts.certified, tone: 'good' },
  revoked: { word: texts.revoked, tone: 'bad' },
};
const noteOf = ({ state, checkedBy, checkedOn, revokedAt }: SealLine): string => {
  if (state === 'revoked' && revokedAt !== null) return texts.revokedOn(localTime(revokedAt).slice(0, 10));
  return checkedBy === null ? '' : texts.checkedOf(checkedBy, checkedOn ?? '');
};
const states = ['waiting', 'checked', 'certified', 'revoked'] as const;

type Props = {
  lines: readonly SealLine[];
  /** the county revokes and restores */
  mayDecide: boolean;
  onRevoke(line: SealLine): void;
  onRestore(line: SealLine): void;
};

/** Keys of other units: what waits, and what became of the others. */
export const KeyTable = ({ lines, mayDecide, onRevoke, onRestore }: Props) => {
  const nameOf = useUnitName();
  const [filter, setFilter] = useState<Filter>('waiting');
  const [wanted, setWanted] = useState('');
  const count = (state: State): number => lines.filter((line) => line.state === state).length;
  const shown = lines
    .filter(({ state }) => filter === 'all' || state === filter)
    .filter(({ unit }) => `${unit} ${nameOf(unit)}`.includes(wanted.trim()));
  const broughtOf = ({ brought }: SealLine): string =>
    brought === null
      ? texts.noFile
      : `${texts.broughtBy(packageTypeLabels[brought.type], brought.seq)}${brought.via === null ? '' : texts.via(nameOf(brought.via))}`;
  const voucherOf = ({ voucher }: SealLine): string =>
    voucher === null ? '' : texts.voucherOf(nameOf(voucher.by), voucher.checkedBy, voucher.on);
  const list = {
    title: texts.label,
    filter: [
      ...(filter === 'all' ? [] : [filterPart(texts.state, looks[filter].word)]),
      ...(wanted.trim() === '' ? [] : [filterPart(texts.search, wanted.trim())]),
    ].join(filterMark),
    columns: [
      { key: 'unit', label: texts.unit },
      { key: 'code', label: texts.code, kind: 'code' as const, widthMm: 50 },
      { key: 'seen', label: texts.firstSeen },
      { key: 'brought', label: texts.brought },
      { key: 'voucher', label: texts.voucher },
      { key: 'state', label: texts.state },
      { key: 'note', label: texts.checkedBy },
    ],
    rows: () =>
      shown.map((line) => [
        nameOf(line.unit),
        formatKeyCode(line.keyCode),
        localTime(line.firstSeenAt),
        broughtOf(line),
        voucherOf(line),
        looks[line.state].word,
        noteOf(line),
      ]),
  };
  return (
    <>
      <div className="button-row key-filter">
        <Segmented<Filter>
          aria-label={texts.byState}
          value={filter}
          options={[
            ...states
              .filter((state) => state === 'waiting' || count(state) > 0)
              .map((state) => ({ value: state, label: texts.count(looks[state].word, count(state)) })),
            { value: 'all', label: texts.count(texts.all, lines.length) },
          ]}
          onChange={setFilter}
        />
        <Input
          allowClear
          aria-label={texts.search}
          placeholder={texts.searchHint}
          className="key-search"
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        <ListExport list={list} size="middle" />
      </div>
      <Table<SealLine>
        aria-label={texts.label}
        size="small"
        rowKey="signSpkiSha256"
        dataSource={shown}
        locale={{ emptyText: filter === 'waiting' ? texts.emptyWaiting : texts.emptyOther }}
        pagination={shown.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        columns={[
          { title: texts.unit, width: 130, render: (_, { unit }) => nameOf(unit) },
          // Three groups a line, or all six.
          { title: texts.code, className: 'key-column', render: (_, { keyCode }) => <KeyCode code={keyCode} /> },
          { title: texts.firstSeen, width: 150, render: (_, { firstSeenAt }) => localTime(firstSeenAt) },
          {
            title: texts.brought,
            width: 160,
            render: (_, line) =>
              line.brought === null ? <span className="hint">{broughtOf(line)}</span> : broughtOf(line),
          },
          {
            title: texts.voucher,
            width: 130,
            render: (_, line) => <KeptDays text={voucherOf(line)} />,
          },
          {
            title: texts.depends,
            width: 100,
            render: (_, { waitingPackages }) => texts.dependsCount(waitingPackages),
          },
          {
            title: texts.state,
            width: 128,
            render: (_, line) => (
              <>
                <StateTag tone={looks[line.state].tone}>{looks[line.state].word}</StateTag>
                <div className="hint">
                  <KeptDays text={noteOf(line)} />
                </div>
              </>
            ),
          },
          ...(mayDecide
            ? [
                {
                  title: texts.actions,
                  // Both buttons side by side where there is room.
                  className: 'key-actions',
                  render: (_: unknown, line: SealLine) =>
                    line.state !== 'revoked' && (
                      <div className="button-row">
                        <Button size="small" onClick={() => onRevoke(line)}>
                          {texts.revoke}
                        </Button>
                        {line.state === 'certified' && line.canRestore && (
                          <Button size="small" onClick={() => onRestore(line)}>
                            {texts.restore}
                          </Button>
                        )}
                      </div>
                    ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
};
