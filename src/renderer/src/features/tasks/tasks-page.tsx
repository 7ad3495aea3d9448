import { App, Button, Tabs } from 'antd';
import { tasksTexts as texts } from '../../../../text/screens/tasks.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { goTo, usePlace } from '../../app/location.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { StateTag } from '../../components/state-tag.tsx';
import { BasicsTab } from './basics-tab.tsx';
import { ChecksTab } from './checks-tab.tsx';
import { FormsTab } from './forms-tab.tsx';
import { GradingTab } from './grading-tab.tsx';
import { type HeldTask } from './held-task.ts';
import { IndicatorsTab } from './indicators-tab.tsx';
import { NewTask } from './new-task.tsx';
import './tasks.css';
import { TermsTab } from './terms-tab.tsx';
import { UnitsTab } from './units-tab.tsx';
import { WriteTab } from './write-tab.tsx';

/** 任务布置: everything the county sets for a year, tab by tab, and the package it is sent down in. */
export const TasksPage = () => {
  const task = useQuery(() => api.tasks.get({}));
  if (task.kind === 'loading') return <Loading />;
  if (task.kind === 'refused') return <ErrorBar error={task.error} />;
  return task.data === null ? <NewTask /> : <TaskTabs task={task.data} />;
};

const TaskTabs = ({ task }: { task: HeldTask }) => {
  const { params } = usePlace();
  const { settings } = task;
  const pages = {
    basics: <BasicsTab settings={settings} />,
    units: <UnitsTab settings={settings} />,
    grading: <GradingTab settings={settings} />,
    terms: <TermsTab settings={settings} />,
    indicators: <IndicatorsTab settings={settings} />,
    checks: <ChecksTab settings={settings} />,
    forms: <FormsTab settings={settings} />,
    write: <WriteTab task={task} />,
  };
  const items = (Object.keys(pages) as (keyof typeof pages)[]).map((key) => ({
    key,
    label: texts.tabs[key],
    children: pages[key],
  }));
  const tab = items.find(({ key }) => key === params['tab'])?.key ?? 'basics';
  return (
    <>
      <PageHead title={texts.title} actions={tab === 'write' ? undefined : <TaskActions task={task} />}>
        {texts.hint}
      </PageHead>
      <Tabs
        destroyOnHidden
        activeKey={tab}
        items={items}
        onChange={(key) => goTo('tasks', { tab: key })}
        tabBarExtraContent={
          <>
            <span className="task-title">{settings.cycle.title}</span> {texts.version(task.version)}{' '}
            <StateTag tone={task.digest === null ? 'attention' : 'good'}>
              {task.digest === null ? texts.draft : texts.written}
            </StateTag>
          </>
        }
      />
    </>
  );
};

const TaskActions = ({ task }: { task: HeldTask }) => {
  const { modal } = App.useApp();
  const discard = useCommand(api.tasks.discardDraft);
  const ask = () =>
    void modal.confirm({
      title: texts.discardQuestion,
      okText: texts.discardConfirm,
      cancelText: texts.cancel,
      onOk: () => discard.run({}),
    });
  return (
    <>
      <ErrorBar error={discard.error} onClose={discard.clear} />
      {task.digest === null && task.version > 1 && <Button onClick={ask}>{texts.discard}</Button>}
      <Button type="primary" onClick={() => goTo('tasks', { tab: 'write' })}>
        {texts.write}
      </Button>
    </>
  );
};
