import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { CheckFinding, CheckSeverity, Explanation } from '../../../../domain/checks/check.ts';
import { checkSeverityNames } from '../../../../text/labels/check-labels.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { goTo } from '../../app/location.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { BalanceSheet } from './balance-sheet.tsx';
import { ExplainDialog } from './explain-dialog.tsx';
import { FindingList } from './finding-list.tsx';
import './checks.css';

type Judged = CheckFinding & { explanation: Explanation | null };

const severities = ['error', 'explainable', 'warning'] as const satisfies CheckSeverity[];
const hints: Record<CheckSeverity, string> = {
  error: '改正后才能报送。',
  explainable: '确有原因的，写明理由和批准人后可以报送。',
  warning: '请看一遍，不影响报送。',
};

/** 审核: what the checks found, by severity, each with the way to its row. Runs anew after every change. */
export const ChecksPage = () => {
  const report = useQuery(() => api.checks.list({}));
  const [explaining, setExplaining] = useState<Judged>();
  if (report.kind === 'loading') return <Loading what="正在审核" />;
  if (report.kind === 'refused' && report.error.code === 'ROW_NOT_FOUND')
    return (
      <>
        <PageHead title="审核" />
        <EmptyState title="台账中还没有内容" next={{ label: '去登记风险点', onClick: () => goTo('risks') }}>
          登记岗位、风险点和防控措施后，在这里核对是否可以报送。
        </EmptyState>
      </>
    );
  if (report.kind === 'refused') return <ErrorBar error={report.error} />;
  const { findings, summary, blocked } = report.data;
  const open = summary.errors + summary.unexplained;
  return (
    <>
      <PageHead
        title="审核"
        actions={
          <>
            <Button onClick={report.refetch}>重新审核</Button>
            <Button type={blocked ? 'default' : 'primary'} onClick={() => goTo('submit')}>
              去报送
            </Button>
          </>
        }
      >
        改正一处，这里就少一处；审核在每次修改后自动重做。
      </PageHead>
      <Alert
        className="verdict"
        type={blocked ? 'error' : 'success'}
        showIcon
        title={blocked ? `还有 ${open} 处要处理，处理后才能报送。` : '没有妨碍报送的问题。'}
        description={`错误 ${summary.errors} 处，需说明 ${summary.unexplained + summary.explained} 处（已说明 ${summary.explained} 处），提示 ${summary.warnings} 处。`}
      />
      {severities.map((severity) => {
        const own = findings.filter((finding) => finding.severity === severity);
        return own.length === 0 ? null : (
          <Sheet
            key={severity}
            title={`${checkSeverityNames[severity]}（${own.length}）`}
            extra={<span className="hint">{hints[severity]}</span>}
          >
            <FindingList findings={own} onExplain={setExplaining} />
          </Sheet>
        );
      })}
      <BalanceSheet />
      {explaining !== undefined && <ExplainDialog finding={explaining} onClose={() => setExplaining(undefined)} />}
    </>
  );
};
