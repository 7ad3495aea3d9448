import { Checkbox, Input, Table } from 'antd';
import { belowTexts as texts } from '../../../../text/screens/packages.ts';
import type { MissingChild } from '../../../../domain/packages/combined.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { StateTag } from '../../components/state-tag.tsx';

/** What a collecting unit says about those below; undefined = it submits its own year alone. */
export type Below = { missing: MissingChild[]; onlyChanged: boolean };

type Child = Awaited<ReturnType<typeof api.packages.previewBelow>>[number];
type Props = { value: Below | undefined; isDisabled: boolean; onChange(below: Below | undefined): void };

const isThere = ({ accepted, isOnBehalf }: Child): boolean => accepted !== null || isOnBehalf;

/** The units below before the package is written: who travels in it, and for whom a reason and a day are named. */
export const BelowList = ({ value, isDisabled, onChange }: Props) => {
  const below = useQuery(() => api.packages.previewBelow({}));
  if (below.kind === 'refused') return <ErrorBar error={below.error} />;
  if (below.kind === 'loading' || below.data.length === 0) return null;
  const rows = below.data;
  const { missing = [], onlyChanged = false } = value ?? {};
  const write = (unit: string, change: Partial<MissingChild>) => {
    const before = missing.find((one) => one.unit === unit) ?? { unit, reason: '', promisedOn: '' };
    onChange({ onlyChanged, missing: [...missing.filter((one) => one.unit !== unit), { ...before, ...change }] });
  };
  const saidOf = (unit: string): MissingChild | undefined => missing.find((one) => one.unit === unit);
  return (
    <div className="below-list">
      <Checkbox
        checked={value !== undefined}
        disabled={isDisabled}
        onChange={({ target }) => onChange(target.checked ? { missing: [], onlyChanged: false } : undefined)}
      >
        {texts.include(rows.filter(isThere).length, rows.length)}
      </Checkbox>
      {value !== undefined && (
        <>
          {rows.some(({ wasSent }) => wasSent) && (
            <Checkbox
              checked={onlyChanged}
              disabled={isDisabled}
              onChange={({ target }) => onChange({ missing, onlyChanged: target.checked })}
            >
              {texts.onlyChanged}
            </Checkbox>
          )}
          <Table<Child>
            size="small"
            rowKey="unit"
            pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
            dataSource={rows.toSorted((a, b) => Number(isThere(a)) - Number(isThere(b)))}
            columns={[
              { title: texts.unit, width: 190, dataIndex: 'name' },
              {
                title: texts.state,
                width: 130,
                render: (_, child) => (
                  <StateTag tone={isThere(child) ? 'good' : 'attention'}>
                    {child.isOnBehalf ? texts.onBehalf : child.accepted === null ? texts.missing : texts.accepted}
                  </StateTag>
                ),
              },
              {
                title: texts.reason,
                render: (_, child) =>
                  isThere(child) ? (
                    child.accepted !== null && texts.seq(child.accepted.seq)
                  ) : (
                    <Input
                      aria-label={texts.reasonOf(child.name)}
                      placeholder={texts.reasonExample}
                      maxLength={300}
                      disabled={isDisabled}
                      value={saidOf(child.unit)?.reason ?? ''}
                      onChange={({ target }) => write(child.unit, { reason: target.value })}
                    />
                  ),
              },
              {
                title: texts.promisedOn,
                width: 170,
                render: (_, child) =>
                  isThere(child) ? null : (
                    <Input
                      type="date"
                      aria-label={texts.promisedOnOf(child.name)}
                      disabled={isDisabled}
                      value={saidOf(child.unit)?.promisedOn ?? ''}
                      onChange={({ target }) => write(child.unit, { promisedOn: target.value })}
                    />
                  ),
              },
            ]}
          />
        </>
      )}
    </div>
  );
};

/** Reason and day are both there for whoever is named. */
export const saidWhole = (below: Below | undefined): Below | undefined =>
  below && {
    ...below,
    missing: below.missing.filter(({ reason, promisedOn }) => reason.trim() !== '' && promisedOn !== ''),
  };
