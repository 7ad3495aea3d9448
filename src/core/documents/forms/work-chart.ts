/** 附件1 试点工作流程图: the phases of the cycle from top to bottom (Kunming 附1 and 四、时间安排; docs/FORMS.md). */
import type { DiagramBlock, FormSpec, TableBlock } from '../../../domain/forms/form-spec.ts';
import type { Phase } from '../../../domain/cycles/cycle.ts';
import { chineseDay, chineseMonthDay } from '../../../text/chinese-day.ts';
import { inCountyWords } from './county-words.ts';
import type { FormFacts } from './form-facts.ts';
import { formFrame } from './form-frame.ts';
import { workChartShapes } from './work-chart-shapes.ts';

/** One page; the Excel has the same phases as a table. */
export function workChart(form: FormFacts): FormSpec {
  const phases = form.settings.cycle.phases.map((phase) => ({ ...inWords(phase, form), dates: phaseDates(phase) }));
  const table = phaseTable(phases);
  const title = inCountyWords(form.settings.cycle.title, form.settings);
  const chart: DiagramBlock = { kind: 'diagram', ...workChartShapes(phases), table };
  return formFrame(form, {
    blocks: phases.length > 0 ? [chart] : [table],
    orientation: 'portrait',
    heading: { subtitle: `（${title}）`, left: `单位：${form.settings.officeName}`, cutoff: '' },
  });
}

function inWords(phase: Phase, { settings }: FormFacts): Phase {
  const words = (text: string): string => inCountyWords(text, settings);
  return { ...phase, title: words(phase.title), steps: phase.steps.map(words), product: words(phase.product) };
}

/** `3月1日—5月31日`; with the years where the phase reaches into another one. */
function phaseDates({ startsOn, endsOn }: Phase): string {
  const isOneYear = startsOn.slice(0, 4) === endsOn.slice(0, 4);
  return isOneYear
    ? `${chineseMonthDay(startsOn)}—${chineseMonthDay(endsOn)}`
    : `${chineseDay(startsOn)}—${chineseDay(endsOn)}`;
}

function phaseTable(phases: readonly (Phase & { dates: string })[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'no', title: '序号', widthMm: 10, kind: 'number' },
      { key: 'title', title: '阶段', widthMm: 26, align: 'center' },
      { key: 'dates', title: '时间', widthMm: 38, align: 'center' },
      { key: 'steps', title: '工作内容', widthMm: 44 },
      { key: 'actors', title: '责任主体', widthMm: 25, align: 'center' },
      { key: 'product', title: '工作成果', widthMm: 28 },
    ],
    rows: phases.map((phase, index) => ({
      id: phase.id,
      cells: {
        no: index + 1,
        title: phase.title,
        dates: phase.dates,
        steps: phase.steps.join('\n'),
        actors: phase.actors,
        product: phase.product,
      },
    })),
    emptyText: '本期未安排阶段',
  };
}
