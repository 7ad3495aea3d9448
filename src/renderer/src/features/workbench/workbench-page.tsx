import { Alert } from 'antd';
import { countyStartTexts as texts } from '../../../../text/screens/tasks.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { goTo, hrefOf } from '../../app/location.ts';
import { useSession } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { ChangesSheet } from './changes-sheet.tsx';
import { PhaseLine } from './phase-line.tsx';
import { BelowSheet, ReminderSheet } from './side-sheets.tsx';
import { StepList } from './step-list.tsx';
import { SubmissionSheet } from './submission-sheet.tsx';
import './workbench.css';

/** Where the unit stands in its year, and the way to what is next. */
export const WorkbenchPage = () => {
  const { ledger, settings, isReady } = useSession();
  if (settings === null)
    return ledger.role === 'county' && isReady ? <NoCountyTask /> : <NoTask isCounty={ledger.role === 'county'} />;
  return (
    <>
      <PageHead title="工作台">{settings.cycle.title}</PageHead>
      {!isReady && (
        <Alert
          type="warning"
          showIcon
          className="error-bar"
          title={
            <>
              还没有生成密钥，可以先填写，报送前要<a href={hrefOf('setup')}>生成密钥并打印恢复单</a>。
            </>
          }
        />
      )}
      <Year />
    </>
  );
};

const NoCountyTask = () => (
  <>
    <PageHead title="工作台" />
    <EmptyState title={texts.noTask} next={{ label: texts.toTask, onClick: () => goTo('tasks') }}>
      {texts.noTaskHint}
    </EmptyState>
  </>
);

const NoTask = ({ isCounty }: { isCounty: boolean }) => (
  <>
    <PageHead title="工作台" />
    <EmptyState title="还没有本年度的任务" next={{ label: '开始使用', onClick: () => goTo('setup') }}>
      {isCounty ? '先生成全县的根密钥，再建立年度任务。' : '先生成密钥，再领取县里发来的任务包。'}
    </EmptyState>
  </>
);

const Year = () => {
  const { ledger, settings } = useSession();
  const year = useQuery(() => api.workbench.get({}));
  if (year.kind === 'loading') return <Loading />;
  if (year.kind === 'refused') return <ErrorBar error={year.error} />;
  if (settings === null) return null;
  const { work, submission, reminders, below } = year.data;
  return (
    <>
      <PhaseLine cycle={settings.cycle} {...year.data} />
      <div className="workbench">
        <div>
          {work !== null && <StepList work={work} isSent={submission !== null && submission.state !== 'returned'} />}
          {work === null && ledger.role === 'unit' && (
            <Sheet label="开始填报">
              <EmptyState
                title="还没有填写"
                next={{ label: '从单位与岗位开始', onClick: () => goTo('posts') }}
                others={[{ label: '导入已有的 Excel', onClick: () => goTo('imports') }]}
              >
                先登记单位和岗位，再登记人员、职权，然后查找风险点、制定措施。随时可以停下，内容自动保存。
              </EmptyState>
            </Sheet>
          )}
          <BelowSheet below={below} />
        </div>
        <div>
          <ReminderSheet reminders={reminders} />
          {ledger.role === 'unit' && <SubmissionSheet submission={submission} />}
          <ChangesSheet />
        </div>
      </div>
    </>
  );
};
