/**
 * Geometry of 附件1 in millimetres: four lanes (阶段与时间, 工作内容, 责任主体, 工作成果), one row per phase, arrows down,
 * and the way back to 排查 for the next cycle. The phase 排查 is split into 绘图, 找点, 评级.
 */
import type { Phase } from '../../../domain/cycles/cycle.ts';
import type { BoxShape, Shape } from '../../../domain/forms/form-diagram.ts';
import { findHeight, findShapes, type FindSteps, findSteps } from './work-chart-find.ts';

const inkColor = '#1f4e79';
const headFill = '#e8edf5';
const phaseFill = '#f3f7fc';
const gutterMm = 9;
const headMm = 10;
const gapMm = 8;
const lineMm = 5.2;
const padMm = 3;
const charsPerMm = 1 / 3.75;

/** Lanes from left to right; the sum of widths and gutter is the printable width of an A4 portrait page. */
const lanes = [
  { title: '阶段与时间', widthMm: 40 },
  { title: '工作内容', widthMm: 66 },
  { title: '责任主体', widthMm: 25 },
  { title: '工作成果', widthMm: 25 },
] as const;
const widthMm = gutterMm + lanes.reduce((sum, lane) => sum + lane.widthMm, 0);

type DatedPhase = Phase & { dates: string };
type Row = { phase: DatedPhase; yMm: number; heightMm: number; find: FindSteps | undefined };

export function workChartShapes(phases: readonly DatedPhase[]): {
  widthMm: number;
  heightMm: number;
  shapes: Shape[];
} {
  const rows = placeRows(phases);
  const last = rows.at(-1);
  const heightMm = (last ? last.yMm + last.heightMm : headMm) + gapMm / 2;
  return {
    widthMm,
    heightMm,
    shapes: [...frame(heightMm), ...rows.flatMap(rowShapes), ...arrows(rows), ...wayBack(rows)],
  };
}

function laneX(lane: number): number {
  return gutterMm + lanes.slice(0, lane).reduce((sum, { widthMm: width }) => sum + width, 0);
}

function placeRows(phases: readonly DatedPhase[]): Row[] {
  let yMm = headMm + gapMm / 2;
  return phases.map((phase) => {
    const find = findSteps(phase);
    const heightMm = find ? findHeight(find) : Math.max(22, linesOf(phase) * lineMm + padMm);
    const row = { phase, yMm, heightMm, find };
    yMm += heightMm + gapMm;
    return row;
  });
}

/** Lines the tallest lane of a phase needs. */
function linesOf({ steps, actors, product }: Phase): number {
  const wrapped = (text: string, width: number): number =>
    Math.ceil(text.length / Math.floor((width - padMm) * charsPerMm));
  return Math.max(
    steps.reduce((sum, step) => sum + wrapped(`·${step}`, lanes[1].widthMm - 6), 0),
    wrapped(actors, lanes[2].widthMm),
    wrapped(product, lanes[3].widthMm),
  );
}

function frame(heightMm: number): Shape[] {
  const heads = lanes.map(({ title, widthMm: width }, lane): BoxShape => ({
    shape: 'box',
    xMm: laneX(lane),
    yMm: 0,
    widthMm: width,
    heightMm: headMm,
    fill: headFill,
    text: title,
    font: 'Hei',
    sizePt: 12,
  }));
  const lines = lanes.slice(1).map((_, lane): Shape => {
    const x = laneX(lane + 1);
    return {
      shape: 'line',
      pointsMm: [
        [x, headMm],
        [x, heightMm],
      ],
      stroke: '#9aa7b5',
      strokePt: 0.5,
    };
  });
  const outer: BoxShape = { shape: 'box', xMm: gutterMm, yMm: 0, widthMm: widthMm - gutterMm, heightMm, strokePt: 1.2 };
  return [...heads, ...lines, outer];
}

function rowShapes(row: Row): Shape[] {
  const { phase, yMm, heightMm } = row;
  const box = phaseBox(row);
  // Titles of two lines need a little more than half.
  const titleMm = heightMm * 0.58;
  const plain = (lane: number, text: string): BoxShape => ({
    shape: 'box',
    outline: 'none',
    xMm: laneX(lane),
    yMm,
    widthMm: lanes[lane]?.widthMm ?? 0,
    heightMm,
    text,
  });
  const dates = {
    ...box,
    outline: 'none',
    yMm: yMm + titleMm,
    heightMm: heightMm - titleMm,
    valign: 'top',
  } as const;
  return [
    { ...box, fill: phaseFill },
    {
      ...box,
      outline: 'none',
      heightMm: titleMm,
      text: phase.title,
      font: 'Hei',
      sizePt: 12,
      color: inkColor,
      valign: 'bottom',
    },
    { ...dates, text: phase.dates, sizePt: 9.5 },
    connector(row),
    ...(row.find ? findShapes(row.find, contentPlace(row)) : [contentBox(row)]),
    plain(2, phase.actors),
    plain(3, phase.product),
  ];
}

function phaseBox({ yMm, heightMm }: Row): BoxShape {
  return {
    shape: 'box',
    outline: 'round',
    xMm: laneX(0) + 2,
    yMm,
    widthMm: lanes[0].widthMm - 6,
    heightMm,
    stroke: inkColor,
    strokePt: 1,
  };
}

function connector(row: Row): Shape {
  const y = row.yMm + row.heightMm / 2;
  const box = phaseBox(row);
  return {
    shape: 'line',
    pointsMm: [
      [box.xMm + box.widthMm, y],
      [laneX(1) + 3, y],
    ],
    stroke: inkColor,
    arrow: true,
  };
}

function contentPlace({ yMm }: Row): { xMm: number; yMm: number; widthMm: number } {
  return { xMm: laneX(1) + 3, yMm, widthMm: lanes[1].widthMm - 6 };
}

function contentBox(row: Row): BoxShape {
  const { phase, heightMm } = row;
  return {
    shape: 'box',
    outline: 'round',
    ...contentPlace(row),
    heightMm,
    stroke: inkColor,
    align: 'left',
    text: phase.steps.map((step) => `· ${step}`).join('\n'),
  };
}

/** Arrows between the phases, in the first lane. */
function arrows(rows: readonly Row[]): Shape[] {
  return rows.slice(1).flatMap((row, index): Shape[] => {
    const before = rows[index];
    if (!before) return [];
    const x = laneX(0) + 2 + (lanes[0].widthMm - 6) / 2;
    return [
      {
        shape: 'line',
        pointsMm: [
          [x, before.yMm + before.heightMm],
          [x, row.yMm],
        ],
        stroke: inkColor,
        strokePt: 1.2,
        arrow: true,
      },
    ];
  });
}

/** 转入下一循环: dashed, from the last phase back to 排查 (to the first one where no phase is called so). */
function wayBack(rows: readonly Row[]): Shape[] {
  const from = rows.at(-1);
  const to = rows.find(({ phase }) => phase.title.includes('排查')) ?? rows[0];
  if (!from || !to || from === to) return [];
  const [fromY, toY] = [from.yMm + from.heightMm / 2, to.yMm + to.heightMm / 2];
  const [x, gutterX] = [laneX(0) + 2, gutterMm / 2];
  const words: Shape[] = [...'转入下一循环'].map((text, index): Shape => ({
    shape: 'box',
    outline: 'none',
    xMm: gutterX - 2.5,
    yMm: (fromY + toY) / 2 - 14 + index * 4.6,
    widthMm: 5,
    heightMm: 4.6,
    fill: '#ffffff',
    text,
    sizePt: 9,
    color: inkColor,
  }));
  const paper: BoxShape = {
    shape: 'box',
    xMm: gutterX - 2.5,
    yMm: (fromY + toY) / 2 - 15,
    widthMm: 5,
    heightMm: 30,
    fill: '#ffffff',
    stroke: '#ffffff',
  };
  return [
    {
      shape: 'line',
      pointsMm: [
        [x, fromY],
        [gutterX, fromY],
        [gutterX, toY],
        [x, toY],
      ],
      stroke: inkColor,
      dashed: true,
      arrow: true,
    },
    paper,
    ...words,
  ];
}
