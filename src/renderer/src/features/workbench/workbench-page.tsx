import { Alert } from 'antd';
import { countyStartTexts } from '../../../../text/screens/tasks.ts';
import { workbenchTexts as texts } from '../../../../text/screens/workbench.ts';
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
import { OwnWork } from './own-work.tsx';
import { SubmissionSheet } from './submission-sheet.tsx';
import './workbench.css';

/** Where the unit stands in its year, and the way to what is next. */
export const WorkbenchPage = () => {
  const { ledger, settings, isReady } = useSession();
  if (settings === null)
    return ledger.role === 'county' && isReady ? <NoCountyTask /> : <NoTask isCounty={ledger.role === 'county'} />;
  return (
    <>
      <PageHead title={texts.title}>{settings.cycle.title}</PageHead>
      {!isReady && (
        <Alert
          type="warning"
          showIcon
          className="error-bar"
          title={
            <>
              {texts.keysMissing}
              <a href={hrefOf('setup')}>{texts.makeKeys}</a>
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
    <PageHead title={texts.title} />
    <EmptyState title={countyStartTexts.noTask} next={{ label: countyStartTexts.toTask, onClick: () => goTo('tasks') }}>
      {countyStartTexts.noTaskHint}
    </EmptyState>
  </>
);

const NoTask = ({ isCounty }: { isCounty: boolean }) => (
  <>
    <PageHead title={texts.title} />
    <EmptyState title={texts.noTask} next={{ label: texts.begin, onClick: () => goTo('setup') }}>
      {isCounty ? texts.beginCounty : texts.beginUnit}
    </EmptyState>
  </>
);

const Year = () => {
  const { ledger, settings } = useSession();
  const year = useQuery(() => api.workbench.get({}));
  if (year.kind === 'loading') return <Loading />;
  if (year.kind === 'refused') return <ErrorBar error={year.error} />;
  if (settings === null) return null;
  const { isBegun, submission, reminders, below } = year.data;
  return (
    <>
      <PhaseLine cycle={settings.cycle} {...year.data} />
      <div className="workbench">
        <div>
          {isBegun && <OwnWork isSent={submission !== null && submission.state !== 'returned'} />}
          {!isBegun && ledger.role === 'unit' && (
            <Sheet label={texts.startName}>
              <EmptyState
                title={texts.nothing}
                next={{ label: texts.startWithPosts, onClick: () => goTo('posts') }}
                others={[{ label: texts.importExcel, onClick: () => goTo('imports') }]}
              >
                {texts.startHint}
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
