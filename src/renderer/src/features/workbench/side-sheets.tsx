import { Tag } from 'antd';
import { reminderSentence } from '../../../../text/labels/workbench-labels.ts';
import { unitStateNames } from '../../../../text/labels/unit-labels.ts';
import { workbenchTexts } from '../../../../text/screens/workbench.ts';
import { hrefOf } from '../../app/location.ts';
import { Sheet } from '../../components/sheet.tsx';
import type { Workbench } from './workbench-data.ts';

/** How many days are left does not break apart at the end of a line. */
const Reminded = ({ sentence }: { sentence: string }) => {
  const end = sentence.lastIndexOf(workbenchTexts.comma) + 1;
  return (
    <>
      {sentence.slice(0, end)}
      <span className="kept">{sentence.slice(end)}</span>
    </>
  );
};

/** 提醒: the soonest first, a passed due day in red. */
export const ReminderSheet = ({ reminders }: Pick<Workbench, 'reminders'>) => (
  <Sheet title={workbenchTexts.reminders.title}>
    {reminders.length === 0 ? (
      <p className="hint">{workbenchTexts.reminders.none}</p>
    ) : (
      <ul className="plain-list">
        {reminders.map((reminder) => (
          <li key={`${reminder.kind} ${reminder.title}`} className={reminder.daysLeft < 0 ? 'bad' : ''}>
            <Reminded sentence={reminderSentence(reminder)} />
          </li>
        ))}
      </ul>
    )}
  </Sheet>
);

const order = Object.keys(unitStateNames);
/** In the order of the states' names everywhere. */
const inOrder = (below: Workbench['below']) =>
  below.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));

/** Units below by state; nothing for a unit that collects from nobody. */
export const BelowSheet = ({ below }: Pick<Workbench, 'below'>) =>
  below.length === 0 ? null : (
    <Sheet title={workbenchTexts.below} extra={<a href={hrefOf('tracking')}>{workbenchTexts.toTracking}</a>}>
      <div className="button-row">
        {inOrder(below).map(({ state, count }) => (
          <Tag key={state}>
            {unitStateNames[state]} <strong>{count}</strong>
          </Tag>
        ))}
      </div>
    </Sheet>
  );
