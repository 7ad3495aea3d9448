import { Table } from 'antd';
import { checkNames, checkSeverityNames } from '../../../../text/labels/check-labels.ts';
import { unitPanelTexts as texts } from '../../../../text/screens/tracking.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { StateTag, type Tone } from '../../components/state-tag.tsx';

type Finding = Awaited<ReturnType<typeof api.tracking.listFindings>>[number];
const tones: Record<Finding['severity'], Tone> = { error: 'bad', explainable: 'attention', warning: 'plain' };

/** What the checks find when they are run again over what came in. */
export const UnitFindings = ({ digest, unit }: { digest: string; unit: string }) => {
  const found = useQuery(() => api.tracking.listFindings({ digest, unit }), [digest, unit]);
  if (found.kind === 'refused') return <ErrorBar error={found.error} />;
  if (found.kind === 'loading') return <Loading />;
  if (found.data.length === 0) return <p className="hint">{texts.noFindings}</p>;
  return (
    <Table<Finding>
      size="small"
      rowKey={({ checkId, rowId, sentence }) => `${checkId} ${rowId} ${sentence}`}
      pagination={found.data.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      dataSource={found.data}
      columns={[
        {
          title: texts.severity,
          width: 90,
          render: (_, { severity }) => <StateTag tone={tones[severity]}>{checkSeverityNames[severity]}</StateTag>,
        },
        { title: texts.check, width: 190, render: (_, { checkId }) => checkNames[checkId] },
        {
          title: texts.finding,
          render: (_, { sentence, explanation }) => (
            <>
              {sentence}
              {explanation !== null && (
                <div className="hint">{texts.explained(explanation.reason, explanation.approver)}</div>
              )}
            </>
          ),
        },
      ]}
    />
  );
};
