import { Button, Segmented, Table } from 'antd';
import { historyTexts as texts } from '../../../../text/screens/packages.ts';
import { useState } from 'react';
import { isYearType } from '../../../../domain/packages/manifest.ts';
import { findingSentence } from '../../../../text/package-verdicts.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { localTime } from '../../components/local-time.ts';
import { Sheet } from '../../components/sheet.tsx';
import { ListExport } from '../../app/list-export.tsx';
import { goTo } from '../../app/location.ts';
import { historyList } from './history-list.ts';
import { AgainDialog } from './again-dialog.tsx';
import { contentOf, stateOf } from './package-words.ts';
import { Remarks } from './remarks.tsx';
import { SlipEntry } from './slip-entry.tsx';
import { StateTag } from '../../components/state-tag.tsx';

type Direction = 'all' | 'out' | 'in';
type Held = Awaited<ReturnType<typeof api.packages.list>>[number];

/** Packages sent and received, newest first, with what became of them and the remarks of returns. */
export const PackageHistory = () => {
  const { units, countyCode, countyName } = useTaskSettings();
  const [direction, setDirection] = useState<Direction>('all');
  const held = useQuery(() => api.packages.list(direction === 'all' ? {} : { direction }), [direction]);
  const nameOf = (code: string): string =>
    units.find((unit) => unit.code === code)?.name ?? (code === countyCode ? countyName : code);
  if (held.kind === 'refused') return <ErrorBar error={held.error} />;
  const rows = held.kind === 'ready' ? held.data.toSorted((a, b) => b.heldAt.localeCompare(a.heldAt)) : [];
  const partnerOf = ({ direction: way, unit, receivers }: Held): string =>
    way === 'in' ? texts.from(nameOf(unit)) : texts.to(receivers.map((one) => nameOf(one.unit)).join(texts.between));
  return (
    <Sheet
      title={texts.title}
      extra={
        <span className="button-row">
          <Segmented<Direction>
            aria-label={texts.direction}
            value={direction}
            options={[
              { value: 'all', label: texts.all },
              { value: 'out', label: texts.out },
              { value: 'in', label: texts.in },
            ]}
            onChange={setDirection}
          />
          <ListExport list={historyList(rows, partnerOf, direction === 'all' ? '' : texts.only(texts[direction]))} />
        </span>
      }
    >
      <Table<Held>
        size="small"
        rowKey="digest"
        loading={held.kind === 'loading'}
        dataSource={rows}
        locale={{ emptyText: texts.empty }}
        pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        expandable={{
          expandedRowRender: (one) => <PackageDetail held={one} />,
          expandRowByClick: true,
          defaultExpandedRowKeys: [],
        }}
        columns={[
          { title: texts.at, width: 150, render: (_, { heldAt }) => localTime(heldAt) },
          {
            title: texts.direction,
            width: 150,
            render: (_, one) => partnerOf(one),
          },
          { title: texts.content, width: 170, render: (_, one) => contentOf(one) },
          {
            title: texts.state,
            width: 120,
            render: (_, one) => {
              const { word, tone } = stateOf(one);
              return word !== '' && <StateTag tone={tone}>{word}</StateTag>;
            },
          },
          {
            title: texts.finding,
            render: (_, { findings }) => findings.map(findingSentence).join(''),
          },
        ]}
      />
    </Sheet>
  );
};

const PackageDetail = ({ held }: { held: Held }) => {
  const [isAgain, setIsAgain] = useState(false);
  const isSent = isYearType(held.type) && held.direction === 'out';
  return (
    <div>
      {isYearType(held.type) && <Remarks digest={held.digest} isOwn={held.direction === 'out'} />}
      <dl className="facts">
        <dt>{texts.digest}</dt>
        <dd className="digest">{held.digest}</dd>
        <dt>{texts.signedAt}</dt>
        <dd>{localTime(held.claimedAt)}</dd>
        {held.decidedAt !== null && (
          <>
            <dt>{texts.decidedAt}</dt>
            <dd>{localTime(held.decidedAt)}</dd>
          </>
        )}
      </dl>
      {isSent && (
        <div className="button-row">
          <Button size="small" onClick={() => goTo('print', { sent: held.digest })}>
            {texts.printAgain}
          </Button>
          <Button size="small" onClick={() => setIsAgain(true)}>
            {texts.saveAgain}
          </Button>
          <SlipEntry digest={held.digest} submissionNo={held.submissionNo} />
        </div>
      )}
      {isAgain && (
        <AgainDialog digest={held.digest} submissionNo={held.submissionNo} onClose={() => setIsAgain(false)} />
      )}
    </div>
  );
};
