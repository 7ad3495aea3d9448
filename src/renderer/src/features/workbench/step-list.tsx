import { CheckCircleFilled, ExclamationCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { hintKinds } from '../../../../domain/workbench/work-step.ts';
import { missingWord, workStepNames } from '../../../../text/labels/workbench-labels.ts';
import { hrefOf } from '../../app/location.ts';
import { Sheet } from '../../components/sheet.tsx';
import { pageOfStep, type Work } from './workbench-data.ts';

type Line = {
  key: string;
  path: string;
  title: string;
  count: string;
  words: string[];
  state: 'done' | 'open' | 'empty';
};

const stateIcons = {
  done: <CheckCircleFilled className="good" aria-label="已完成" />,
  open: <ExclamationCircleFilled className="warn" aria-label="还有缺项" />,
  empty: <MinusCircleOutlined className="soft" aria-label="还没有开始" />,
} as const;

const stepLines = ({ steps }: Work): Line[] =>
  steps.map(({ step, rows, missing }) => {
    const isOpen = missing.some(({ kind }) => !hintKinds.has(kind));
    return {
      key: step,
      path: pageOfStep[step],
      title: workStepNames[step],
      count: rows === 0 ? '' : `${rows}`,
      words: missing.map(missingWord),
      state: rows === 0 ? 'empty' : isOpen ? 'open' : 'done',
    };
  });

const checkLine = ({ checks }: Work): Line => {
  const { errors, unexplained, explained, warnings, blocked } = checks;
  const words = [
    errors > 0 ? `${errors} 处错误必须改正` : '',
    unexplained > 0 ? `${unexplained} 处需要说明` : '',
    explained > 0 ? `${explained} 处已说明` : '',
    warnings > 0 ? `${warnings} 处提示` : '',
  ].filter((word) => word !== '');
  return {
    key: 'checks',
    path: 'checks',
    title: '审核',
    count: '',
    words: words.length === 0 ? ['没有发现问题'] : words,
    state: blocked ? 'open' : 'done',
  };
};

const finalLine = ({ finalAt }: Work, isSent: boolean): Line => ({
  key: 'submit',
  path: 'submit',
  title: '定稿与报送',
  count: '',
  words: isSent ? ['已报送'] : [finalAt === null ? '还没有定稿' : '已定稿，还没有报送'],
  state: isSent ? 'done' : finalAt === null ? 'empty' : 'open',
});

/** The year's work in order: how much is there, what each step lacks, and the way to it. */
export const StepList = ({ work, isSent }: { work: Work; isSent: boolean }) => (
  <Sheet title="办理进度">
    <ol className="step-list">
      {[...stepLines(work), checkLine(work), finalLine(work, isSent)].map(
        ({ key, path, title, count, words, state }) => (
          <li key={key}>
            {stateIcons[state]}
            <a href={hrefOf(path)}>{title}</a>
            <span className="number">{count}</span>
            <span className={state === 'done' ? 'hint' : ''}>{words.length === 0 ? '没有缺项' : words.join('；')}</span>
          </li>
        ),
      )}
    </ol>
  </Sheet>
);
