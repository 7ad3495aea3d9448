import { Button, Table } from 'antd';
import { onBehalfTexts as texts } from '../../../../text/screens/on-behalf.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { goTo } from '../../app/location.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { StateTag } from '../../components/state-tag.tsx';
import { stateWords } from './state-words.ts';

export type BehalfUnit = Awaited<ReturnType<typeof api.onBehalf.list>>[number];

type Props = {
  units: readonly BehalfUnit[];
  chosen: readonly string[];
  onChoose(units: readonly string[]): void;
  onEvidence(unit: string): void;
  onRemarks(unit: string): void;
};

/** Units below: who is reported for, with how much, and whether the stamped paper is there. */
export const BehalfTable = ({ units, chosen, onChoose, onEvidence, onRemarks }: Props) => {
  const lock = useCommand(api.finals.lock);
  const reopen = useCommand(api.finals.reopen);
  return (
    <>
      <ErrorBar error={lock.error ?? reopen.error} onClose={() => [lock, reopen].forEach((one) => one.clear())} />
      <Table<BehalfUnit>
        size="small"
        rowKey="unit"
        dataSource={[...units]}
        pagination={units.length > 30 ? { pageSize: 30, showSizeChanger: false } : false}
        rowSelection={{
          selectedRowKeys: [...chosen],
          onChange: (keys) => onChoose(keys.map(String)),
          getCheckboxProps: ({ name }) => ({ 'aria-label': name }) as object,
        }}
        columns={[
          {
            title: texts.unit,
            width: '24%',
            render: (_, { unit, name, entry }) => (
              <>
                {name} {entry !== null && <StateTag tone="info">{texts.mark}</StateTag>}
                {entry !== null && entry.remarks > 0 && (
                  <Button
                    size="small"
                    danger
                    aria-label={texts.remarksOf(name, entry.remarks)}
                    onClick={() => onRemarks(unit)}
                  >
                    {texts.remarksCount(entry.remarks)}
                  </Button>
                )}
              </>
            ),
          },
          {
            title: texts.state,
            width: '24%',
            render: (_, unit) => stateWords(unit),
          },
          { title: texts.risks, width: 80, align: 'right', render: (_, { entry }) => entry?.risks ?? texts.noEntry },
          {
            title: texts.measures,
            width: 90,
            align: 'right',
            render: (_, { entry }) => entry?.measures ?? texts.noEntry,
          },
          {
            title: texts.evidence,
            width: 120,
            render: (_, { entry }) =>
              entry === null ? (
                texts.noEntry
              ) : entry.evidence === 0 ? (
                <StateTag tone="attention">{texts.none}</StateTag>
              ) : (
                texts.files(entry.evidence)
              ),
          },
          {
            title: texts.actions,
            render: (_, { unit, name, entry }) =>
              entry !== null && (
                <div className="button-row">
                  <Button size="small" aria-label={texts.openOf(name)} onClick={() => onEvidence(unit)}>
                    {texts.open}
                  </Button>
                  <Button size="small" aria-label={texts.printOf(name)} onClick={() => goTo('print', { unit })}>
                    {texts.print}
                  </Button>
                  {entry.lockedAt === null ? (
                    <Button size="small" loading={lock.isRunning} onClick={() => void lock.run({ unit })}>
                      {texts.lock}
                    </Button>
                  ) : (
                    <>
                      <StateTag tone="good">{texts.isFinal}</StateTag>
                      <Button
                        size="small"
                        type="text"
                        loading={reopen.isRunning}
                        onClick={() => void reopen.run({ unit, reason: texts.reopenReason })}
                      >
                        {texts.reopen}
                      </Button>
                    </>
                  )}
                </div>
              ),
          },
        ]}
      />
    </>
  );
};
