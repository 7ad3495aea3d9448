import { Tooltip } from 'antd';
import type { Cycle } from '../../../../domain/cycles/cycle.ts';
import { chineseDay } from '../../../../text/chinese-day.ts';
import { Sheet } from '../../components/sheet.tsx';
import { placeOfDay, placePhases, shortDays } from './phase-lanes.ts';
import type { Workbench } from './workbench-data.ts';

type Props = { cycle: Cycle } & Pick<Workbench, 'phases' | 'today' | 'dueOn'>;

const stateWords = { past: '已过', now: '正在进行', next: '尚未开始' } as const;

/** The year as a line: phases with their days, today, and the last day to submit. */
export const PhaseLine = ({ cycle, phases, today, dueOn }: Props) => {
  const placed = placePhases(cycle, phases);
  const lanes = Math.max(0, ...placed.map(({ lane }) => lane)) + 1;
  return (
    <Sheet
      title="年度时间安排"
      extra={
        <span className="hint">
          今天 {chineseDay(today)} · 报送期限 {chineseDay(dueOn)}
        </span>
      }
    >
      <div className="phase-line" style={{ height: `calc(${lanes} * 3.4em + 1.7em)` }}>
        <ol>
          {placed.map(({ phase, lane, leftPercent, widthPercent }) => (
            <Tooltip key={phase.id} title={`${phase.steps.join('；')}。责任：${phase.actors}。成果：${phase.product}`}>
              <li
                className={`phase-bar ${phase.state}`}
                style={{ insetInlineStart: `${leftPercent}%`, width: `${widthPercent}%`, top: `${lane * 3.4}em` }}
              >
                <strong>{phase.title}</strong>
                <span>
                  {shortDays(phase)}
                  <span className="sr-only">，{stateWords[phase.state]}</span>
                </span>
              </li>
            </Tooltip>
          ))}
        </ol>
        <div className="day-mark due" style={{ insetInlineStart: `${placeOfDay(cycle, dueOn)}%` }} aria-hidden>
          <span>期限</span>
        </div>
        <div className="day-mark today" style={{ insetInlineStart: `${placeOfDay(cycle, today)}%` }} aria-hidden>
          <span>今天</span>
        </div>
      </div>
    </Sheet>
  );
};
