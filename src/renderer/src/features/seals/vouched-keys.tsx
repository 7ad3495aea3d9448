import { Button, InputNumber, Table } from 'antd';
import { useState } from 'react';
import { vouchedTexts as texts } from '../../../../text/screens/seals.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTask } from '../../api/use-task.ts';
import { useUnitName } from '../../app/use-unit-name.ts';
import { KeyCode } from '../../components/key-code.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { StateTag } from '../../components/state-tag.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';

type Vouched = Awaited<ReturnType<typeof api.seals.previewVouched>>[number];

/** Keys the townships vouch for: certified together, but for those a spot check draws, whose paper is asked for. */
export const VouchedKeys = () => {
  const nameOf = useUnitName();
  const [spotPercent, setSpotPercent] = useState(10);
  const [done, setDone] = useState<{ certified: number; spotChecks: number }>();
  const vouched = useQuery(() => api.seals.previewVouched({ spotPercent }), [spotPercent]);
  const certify = useTask(api.seals.certifyVouched);
  if (vouched.kind === 'refused') return <ErrorBar error={vouched.error} />;
  const rows = vouched.kind === 'ready' ? vouched.data : [];
  if (rows.length === 0 && done === undefined) return <p className="hint">{texts.none}</p>;
  const run = async () => {
    const result = await certify.run({ spotPercent });
    if (result !== undefined) setDone({ certified: result.certified.length, spotChecks: result.spotChecks.length });
  };
  return (
    <>
      <p className="hint">{texts.hint}</p>
      <p className="hint">{texts.spotHint}</p>
      <div className="button-row vouched-row">
        <label>
          {texts.spotCheck}{' '}
          <InputNumber<number>
            min={0}
            max={100}
            value={spotPercent}
            suffix="%"
            onChange={(value) => setSpotPercent(value ?? 0)}
          />
        </label>
        <Button
          type="primary"
          disabled={rows.every(({ isSpotChecked }) => isSpotChecked)}
          loading={certify.isRunning}
          onClick={() => void run()}
        >
          {texts.certify(rows.filter(({ isSpotChecked }) => !isSpotChecked).length)}
        </Button>
      </div>
      {certify.isRunning && <TaskProgress progress={certify.progress} onCancel={certify.cancel} />}
      <ErrorBar error={certify.error} onClose={certify.clear} />
      {done !== undefined && <p role="status">{texts.done(done.certified, done.spotChecks)}</p>}
      {rows.length > 0 && (
        <Table<Vouched>
          size="small"
          rowKey="keyCode"
          pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
          dataSource={rows}
          columns={[
            { title: texts.unit, width: 180, render: (_, { unit }) => nameOf(unit) },
            { title: texts.keyCode, render: (_, { keyCode }) => <KeyCode code={keyCode} /> },
            {
              title: texts.vouchedBy,
              width: 260,
              render: (_, { voucher }) => texts.by(nameOf(voucher.by), voucher.checkedBy, voucher.on),
            },
            {
              title: texts.check,
              width: 260,
              render: (_, { isSpotChecked, keyCode }) =>
                isSpotChecked ? (
                  <>
                    <StateTag tone="attention">{texts.drawn}</StateTag>
                    <span className="hint">{texts.why(keyCode.slice(-2), spotPercent)}</span>
                  </>
                ) : (
                  <span className="hint">{texts.notDrawn}</span>
                ),
            },
          ]}
        />
      )}
    </>
  );
};
