import { CheckCircleFilled, ExclamationCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { Segmented } from 'antd';
import { Fragment, useState } from 'react';
import { workbenchTexts } from '../../../../text/screens/workbench.ts';
import { hrefOf } from '../../app/location.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { type Line, linesByForm, linesByStep } from './progress-lines.ts';
import type { Work } from './workbench-data.ts';

const texts = workbenchTexts.progress;

const stateIcons = {
  done: <CheckCircleFilled className="good" aria-label={texts.states.done} />,
  open: <ExclamationCircleFilled className="warn" aria-label={texts.states.open} />,
  empty: <MinusCircleOutlined className="soft" aria-label={texts.states.empty} />,
} as const;

type View = keyof typeof texts.views;

/** How much is there, what is missing by step or by form, and the way to each. */
export const StepList = ({ work, isSent }: { work: Work; isSent: boolean }) => {
  const settings = useTaskSettings();
  const [view, setView] = useState<View>('steps');
  const lines = view === 'steps' ? linesByStep(work, isSent) : linesByForm(work, settings);
  return (
    <Sheet
      title={texts.title}
      extra={
        <Segmented<View>
          size="small"
          aria-label={texts.viewName}
          value={view}
          options={[
            { value: 'steps', label: texts.views.steps },
            { value: 'forms', label: texts.views.forms },
          ]}
          onChange={setView}
        />
      }
    >
      <ol className={`step-list by-${view}`}>
        {lines.map((line) => (
          <ProgressLine key={line.key} line={line} />
        ))}
      </ol>
    </Sheet>
  );
};

const ProgressLine = ({ line: { path, title, count, gaps, otherwise, state } }: { line: Line }) => (
  <li>
    {stateIcons[state]}
    <a href={hrefOf(path)}>{title}</a>
    <span className="number">{count}</span>
    <span className={state === 'done' ? 'hint' : ''}>
      {gaps.length === 0 && otherwise}
      {gaps.map((gap, index) => (
        <Fragment key={gap.word}>
          {index > 0 && texts.between}
          {gap.path === path ? gap.word : <a href={hrefOf(gap.path)}>{gap.word}</a>}
        </Fragment>
      ))}
    </span>
  </li>
);
