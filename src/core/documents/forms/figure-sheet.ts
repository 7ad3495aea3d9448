/** 交叉表, 比较 and charts on paper: heading, the drawing, the figures, what must hold between them. */
import type { Column, DiagramBlock, FormSpec, TableBlock } from '../../../domain/forms/form-spec.ts';
import type { Day } from '../../../domain/ids.ts';
import type { DrawnChart, FigureSheet } from '../../../domain/rollup/figure-sheet.ts';
import { chineseDay } from '../../../text/chinese-day.ts';
import { figureSheetTexts as texts } from '../../../text/figure-sheet.ts';
import { handlingMark } from './form-frame.ts';

export type SheetAbout = {
  unitName: string;
  /** 统计截止 */
  cutoff: Day;
  /** 30 digits over what was counted, and the sentence that says so */
  codeLines: readonly string[];
};

const NAME_MM = 48;
const FIGURE_MM = 17;
const PORTRAIT_MM = 165;
const LANDSCAPE_MM = 257;
const CHART_MM = { portrait: { width: 165, height: 200 }, landscape: { width: 257, height: 118 } };

/** @param charts one below the other, a page each where they are high; the figures follow them */
export function figureSheet(sheet: FigureSheet, about: SheetAbout, charts: readonly DrawnChart[]): FormSpec {
  const least = NAME_MM + (sheet.columns.length - 1) * FIGURE_MM;
  const [first] = charts;
  // Parts of a long chart stand on portrait pages, which hold more rows.
  const isWide = charts.length === 1 && first !== undefined && first.width > first.height;
  const table = tableOf(sheet, charts.length > 0);
  return {
    id: 'figures',
    name: sheet.title,
    paper: {
      size: least > LANDSCAPE_MM * 1.3 ? 'A3' : 'A4',
      orientation: isWide || least > PORTRAIT_MM ? 'landscape' : 'portrait',
    },
    heading: {
      title: sheet.title,
      left: texts.unit(about.unitName),
      right: texts.cutoff(chineseDay(about.cutoff)),
    },
    blocks: [
      ...(sheet.filter === ''
        ? []
        : [{ kind: 'paragraph', style: 'small', text: texts.filter(sheet.filter), keepWithNext: true } as const]),
      ...charts.map((chart) => diagram(chart, table, isWide)),
      table,
    ],
    tail: { balance: [...sheet.balance], notes: [...sheet.notes, ...about.codeLines] },
    handling: handlingMark,
    seamLine: false,
  };
}

/** The same without the drawing, which a workbook does not show. */
export const withoutDrawing = (form: FormSpec): FormSpec => ({
  ...form,
  blocks: form.blocks.filter(({ kind }) => kind !== 'diagram'),
});

function diagram({ svg, width, height }: DrawnChart, table: TableBlock, isWide: boolean): DiagramBlock {
  const room = isWide ? CHART_MM.landscape : CHART_MM.portrait;
  const scale = Math.min(room.width / width, room.height / height);
  return { kind: 'diagram', widthMm: width * scale, heightMm: height * scale, shapes: [], svg, table };
}

function tableOf({ columns, groups, rows }: FigureSheet, isUnderChart: boolean): TableBlock {
  const [name, ...figures] = columns;
  const printed: Column[] = [
    { key: name?.key ?? 'name', title: name?.title ?? '', widthMm: NAME_MM, minWidthMm: 25, align: 'left' },
    ...figures.map(({ key, title }): Column => ({ key, title, widthMm: FIGURE_MM, minWidthMm: 9, kind: 'number' })),
  ];
  return {
    kind: 'table',
    columns: printed,
    ...(groups === undefined ? {} : { columnGroups: [...groups] }),
    ...(isUnderChart ? { isKeptWhole: true } : {}),
    rows: rows.map(({ cells, isTotal, isWhole }, index) => ({
      id: String(index + 1),
      cells: Object.fromEntries(printed.map(({ key }, at) => [key, cells[at] ?? ''])),
      ...(isWhole === true ? { spans: { [printed[1]?.key ?? '']: figures.length } } : {}),
      ...(isTotal === true ? { emphasis: 'total' as const } : {}),
    })),
    emptyText: texts.empty,
    ...(columns.length > 14 ? { fontSizePt: 9 } : {}),
  };
}
