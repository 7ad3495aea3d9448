import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { CheckFinding, CheckSeverity } from '../../../../domain/checks/check.ts';
import { checkSeverityNames } from '../../../../text/labels/check-labels.ts';
import { checksTexts as texts } from '../../../../text/screens/checks.ts';
import { ListExport } from '../../app/list-export.tsx';
import { goTo } from '../../app/location.ts';
import { type OpenRemark, PageRemarks, useOpenRemarks } from '../../app/page-remarks.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { BalanceSheet } from './balance-sheet.tsx';
import { ExplainDialog, type ExplanationDraft } from './explain-dialog.tsx';
import { findingsList } from './findings-list.ts';
import { FindingList } from './finding-list.tsx';
import { type CheckReport, useCheckRun } from './use-check-run.ts';
import './checks.css';

const remarked = ['explanations'] as const;
const severities = ['error', 'explainable', 'warning'] as const satisfies CheckSeverity[];

/** 审核: what the checks found, by severity, each with the way to its row. Runs anew after every change. */
export const ChecksPage = () => {
  const { report, error, isStopped, isRunning, isSlow, progress, stop, again } = useCheckRun();
  const remarks = useOpenRemarks(remarked);
  if (error?.code === 'ROW_NOT_FOUND')
    return (
      <>
        <PageHead title={texts.title} />
        <EmptyState title={texts.empty} next={{ label: texts.toRisks, onClick: () => goTo('risks') }}>
          {texts.emptyHint}
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHead
        title={texts.title}
        actions={
          <>
            {report !== undefined && <ListExport size="middle" list={findingsList(report.findings)} />}
            <Button disabled={isRunning} onClick={again}>
              {texts.again}
            </Button>
            <Button type={report?.blocked === false ? 'primary' : 'default'} onClick={() => goTo('submit')}>
              {texts.toSubmit}
            </Button>
          </>
        }
      >
        {texts.about}
      </PageHead>
      <PageRemarks remarks={remarks} />
      {isSlow && <TaskProgress progress={progress} onCancel={stop} what={texts.running} />}
      {isStopped && (
        <Alert
          className="verdict"
          type="warning"
          showIcon
          title={report === undefined ? texts.stopped : texts.stoppedOld}
        />
      )}
      <ErrorBar error={error} />
      {report === undefined && isRunning && !isSlow && <Loading what={texts.running} />}
      {report !== undefined && <Findings report={report} remarks={remarks} />}
      <BalanceSheet />
    </>
  );
};

const keyOf = ({ checkId, rowId }: CheckFinding): string => `${checkId} ${rowId ?? ''}`;

type FindingsProps = { report: CheckReport; remarks: readonly OpenRemark[] };

const Findings = ({ report: { findings, summary, blocked }, remarks }: FindingsProps) => {
  const [explaining, setExplaining] = useState<CheckReport['findings'][number]>();
  // What was begun and closed stays for the next time.
  const [drafts, setDrafts] = useState<ReadonlyMap<string, ExplanationDraft>>(new Map());
  const close = (draft?: ExplanationDraft) => {
    if (explaining === undefined) return;
    const next = new Map(drafts);
    if (draft === undefined) next.delete(keyOf(explaining));
    else next.set(keyOf(explaining), draft);
    setDrafts(next);
    setExplaining(undefined);
  };
  return (
    <>
      <Alert
        className="verdict"
        type={blocked ? 'error' : 'success'}
        showIcon
        title={blocked ? texts.blocked(summary.errors + summary.unexplained) : texts.passed}
        description={texts.counts(summary)}
      />
      {severities.map((severity) => {
        const own = findings.filter((finding) => finding.severity === severity);
        return own.length === 0 ? null : (
          <Sheet
            key={severity}
            title={texts.group(checkSeverityNames[severity], own.length)}
            extra={<span className="hint">{texts.hints[severity]}</span>}
          >
            <FindingList findings={own} remarks={remarks} onExplain={setExplaining} />
          </Sheet>
        );
      })}
      {explaining !== undefined && (
        <ExplainDialog finding={explaining} draft={drafts.get(keyOf(explaining))} onClose={close} />
      )}
    </>
  );
};
