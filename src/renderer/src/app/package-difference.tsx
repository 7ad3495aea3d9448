/**
 * What is new, changed and removed in a received package beside the accepted one, or beside `against`:
 *
 *     <PackageDifference digest={row.digest} />
 */
import { Segmented, Select, Table } from 'antd';
import { useState } from 'react';
import type { RowChange } from '../../../domain/packages/package-difference.ts';
import type { RegisterName } from '../../../domain/registers/facts.ts';
import { registerLabels } from '../../../text/labels/register-labels.ts';
import { differenceTexts as texts } from '../../../text/screens/package-difference.ts';
import { api } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorBar } from '../components/error-bar.tsx';
import { Loading } from '../components/loading.tsx';
import { localTime } from '../components/local-time.ts';
import { StateTag, type Tone } from '../components/state-tag.tsx';
import './package-difference.css';

type Page = Awaited<ReturnType<typeof api.packages.previewDifference>>;
type Row = Page['rows'][number];
/** `heading`: what is compared with what, where both have the same number. */
type Props = { digest: string; against?: string; unit?: string; heading?: string };

const ROWS = 20;
const tones: Record<RowChange, Tone> = { added: 'good', changed: 'attention', removed: 'bad' };
const changes = ['added', 'changed', 'removed'] as const;

const headingOf = ({ package: { submissionNo }, against }: Page): string => {
  const number = submissionNo ?? 1;
  if (against === null) return texts.alone(number);
  const sentence = against.isAccepted ? texts.againstAccepted : texts.against;
  return sentence(number, against.submissionNo ?? 1, localTime(against.heldAt));
};

const Fields = ({ row }: { row: Row }) => (
  <ul className="difference-fields">
    {row.fields.map(({ label, from, to }) => (
      <li key={label}>
        <span className="difference-label">{texts.fieldOf(label)}</span>
        {row.change !== 'added' && <del>{from === '' ? texts.empty : from}</del>}
        {row.change === 'changed' && ' → '}
        {row.change !== 'removed' && <ins>{to === '' ? texts.empty : to}</ins>}
      </li>
    ))}
  </ul>
);

export const PackageDifference = ({ digest, against, unit, heading }: Props) => {
  const [register, setRegister] = useState<RegisterName | 'all'>('all');
  const [change, setChange] = useState<RowChange | 'all'>('all');
  const [page, setPage] = useState(1);
  const wanted = {
    digest,
    ...(against === undefined ? {} : { against }),
    ...(unit === undefined ? {} : { unit }),
    ...(register === 'all' ? {} : { register }),
    ...(change === 'all' ? {} : { change }),
    offset: (page - 1) * ROWS,
    limit: ROWS,
  };
  const found = useQuery(() => api.packages.previewDifference(wanted), [wanted]);
  // The frame stays while another page of rows is asked for.
  const [shown, setShown] = useState<Page>();
  if (found.kind === 'ready' && found.data !== shown) setShown(found.data);
  if (found.kind === 'refused') return <ErrorBar error={found.error} />;
  if (shown === undefined) return <Loading />;
  const all = shown.counts.reduce((sum, { added, changed, removed }) => sum + added + changed + removed, 0);
  const isSame = shown.counts.length === 0;
  return (
    <section className="package-difference" aria-label={texts.label}>
      <p>{heading ?? headingOf(shown)}</p>
      {isSame ? (
        <p role="status">{texts.same}</p>
      ) : (
        <>
          <ul className="difference-counts">
            {shown.counts.map((count) => (
              <li key={count.register}>
                <span className="difference-label">{registerLabels[count.register]}</span> {texts.counts(count)}
              </li>
            ))}
          </ul>
          {all === 0 ? (
            <p role="status">{texts.onlyMoved}</p>
          ) : (
            <>
              <div className="difference-filter">
                <Select<RegisterName | 'all'>
                  aria-label={texts.byRegister}
                  size="small"
                  value={register}
                  options={[
                    { value: 'all', label: texts.allRegisters(all) },
                    ...shown.counts.map((count) => ({ value: count.register, label: registerLabels[count.register] })),
                  ]}
                  onChange={(next) => [setRegister(next), setPage(1)]}
                />
                <Segmented<RowChange | 'all'>
                  aria-label={texts.byChange}
                  size="small"
                  value={change}
                  options={[
                    { value: 'all', label: texts.all },
                    ...changes.map((value) => ({ value, label: texts.changeNames[value] })),
                  ]}
                  onChange={(next) => [setChange(next), setPage(1)]}
                />
              </div>
              <Table<Row>
                size="small"
                rowKey={({ register: of, key }) => `${of} ${key}`}
                loading={found.kind === 'loading'}
                dataSource={shown.rows}
                locale={{ emptyText: texts.none }}
                pagination={
                  shown.total > ROWS
                    ? { current: page, pageSize: ROWS, total: shown.total, showSizeChanger: false, onChange: setPage }
                    : false
                }
                columns={[
                  { title: texts.register, width: 120, render: (_, row) => registerLabels[row.register] },
                  {
                    title: texts.change,
                    width: 80,
                    render: (_, row) => <StateTag tone={tones[row.change]}>{texts.changeNames[row.change]}</StateTag>,
                  },
                  { title: texts.row, dataIndex: 'title', width: '26%' },
                  { title: texts.content, render: (_, row) => <Fields row={row} /> },
                ]}
              />
            </>
          )}
        </>
      )}
    </section>
  );
};
