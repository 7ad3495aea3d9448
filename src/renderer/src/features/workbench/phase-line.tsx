import { Tooltip } from 'antd';
import type { Cycle } from '../../../../domain/cycles/cycle.ts';
import { daysBetween } from '../../../../domain/days/calendar-day.ts';
import { chineseDay } from '../../../../text/chinese-day.ts';
import { workbenchTexts } from '../../../../text/screens/workbench.ts';
import { Sheet } from '../../components/sheet.tsx';
import { placeOfDay, placePhases, shortDays } from './phase-lanes.ts';
import type { Workbench } from './workbench-data.ts';

const texts = workbenchTexts.phases;

type Props = { cycle: Cycle } & Pick<Workbench, 'phases' | 'today' | 'dueOn'>;

/** The year as a line: phases with their days, today, and the last day to submit; below it what is to be done now. */
export const PhaseLine = ({ cycle, phases, today, dueOn }: Props) => {
  const placed = placePhases(cycle, phases);
  const lanes = Math.max(0, ...placed.map(({ lane }) => lane)) + 1;
  const now = phases.filter(({ state }) => state === 'now');
  return (
    <Sheet title={texts.title} extra={<span className="hint">{texts.days(chineseDay(today), chineseDay(dueOn))}</span>}>
      <div className="phase-line" style={{ height: `calc(${lanes} * 3.4em + 1.7em)` }}>
        <ol>
          {placed.map(({ phase, lane, leftPercent, widthPercent }) => (
            <Tooltip key={phase.id} title={texts.about(phase.steps, phase.actors, phase.product)}>
              <li
                className={`phase-bar ${phase.state}`}
                style={{ insetInlineStart: `${leftPercent}%`, width: `${widthPercent}%`, top: `${lane * 3.4}em` }}
              >
                <strong>{phase.title}</strong>
                <span>
                  {shortDays(phase)}
                  <span className="sr-only"> {texts.states[phase.state]}</span>
                </span>
              </li>
            </Tooltip>
          ))}
        </ol>
        <div className="day-mark due" style={{ insetInlineStart: `${placeOfDay(cycle, dueOn)}%` }} aria-hidden>
          <span>{texts.due}</span>
        </div>
        <div className="day-mark today" style={{ insetInlineStart: `${placeOfDay(cycle, today)}%` }} aria-hidden>
          <span>{texts.today}</span>
        </div>
      </div>
      {now.length === 0 && <p className="hint">{texts.between}</p>}
      {now.map((phase) => (
        <p key={phase.id} className="phase-now">
          <strong>{texts.now(phase.title, daysBetween(today, phase.endsOn))}</strong>
          <span className="hint">{texts.about(phase.steps, phase.actors, phase.product)}</span>
        </p>
      ))}
    </Sheet>
  );
};
