/** The phase 排查 of 附件1, split into 绘图, 找点, 评级 with an arrow from one to the next; other steps stand below. */
import type { Phase } from '../../../domain/cycles/cycle.ts';
import type { Shape } from '../../../domain/forms/form-diagram.ts';

const stepFill = '#fdf6ec';
const stepColor = '#b45f06';
const restLineMm = 5.2;
const restPadMm = 3;
const restGapMm = 6;

/** The three parts of 排查 with their short names, and the steps that are none of them. */
export type FindSteps = { parts: { name: string; text: string }[]; rest: string[] };

const partWords = [
  { name: '绘图', pattern: /流程图|绘/u },
  { name: '找点', pattern: /查找|风险点/u },
  { name: '评级', pattern: /等级|评级|定级/u },
] as const;

/** Undefined unless the phase is called 排查 and has a step for each part. */
export function findSteps({ title, steps }: Phase): FindSteps | undefined {
  if (!title.includes('排查')) return undefined;
  const left = [...steps];
  const parts = partWords.flatMap(({ name, pattern }) => {
    const at = left.findIndex((step) => pattern.test(step));
    return at < 0 ? [] : [{ name, text: left.splice(at, 1)[0] ?? '' }];
  });
  return parts.length === partWords.length ? { parts, rest: left } : undefined;
}

const partMm = { height: 21, gap: 3 };

export function findHeight({ rest }: FindSteps): number {
  return partMm.height + (rest.length > 0 ? rest.length * restLineMm + restPadMm + restGapMm : 0);
}

/** @param place left edge, top and width of the room, millimetres */
export function findShapes({ parts, rest }: FindSteps, place: { xMm: number; yMm: number; widthMm: number }): Shape[] {
  const { xMm: left, yMm } = place;
  const partWidthMm = (place.widthMm - partMm.gap * (parts.length - 1)) / parts.length;
  const partX = (index: number): number => left + index * (partWidthMm + partMm.gap);
  const boxes = parts.flatMap(({ name, text }, index): Shape[] => {
    const box = { shape: 'box', xMm: partX(index), widthMm: partWidthMm } as const;
    return [
      { ...box, outline: 'round', yMm, heightMm: partMm.height, fill: stepFill, stroke: stepColor },
      { ...box, outline: 'none', yMm: yMm + 1, heightMm: 7, text: name, font: 'Hei', sizePt: 12, color: stepColor },
      { ...box, outline: 'none', yMm: yMm + 7.5, heightMm: partMm.height - 8.5, text, sizePt: 9.5, valign: 'top' },
    ];
  });
  const between = parts.slice(1).map((_, index): Shape => {
    const y = yMm + partMm.height / 2;
    return {
      shape: 'line',
      pointsMm: [
        [partX(index) + partWidthMm, y],
        [partX(index + 1), y],
      ],
      stroke: stepColor,
      arrow: true,
    };
  });
  if (rest.length === 0) return [...boxes, ...between];
  const middle = left + place.widthMm / 2;
  const restY = yMm + partMm.height + restGapMm;
  return [
    ...boxes,
    ...between,
    {
      shape: 'line',
      pointsMm: [
        [middle, yMm + partMm.height],
        [middle, restY],
      ],
      stroke: stepColor,
      arrow: true,
    },
    {
      shape: 'box',
      outline: 'round',
      xMm: left,
      yMm: restY,
      widthMm: place.widthMm,
      heightMm: rest.length * restLineMm + restPadMm,
      stroke: stepColor,
      fill: stepFill,
      text: rest.join('\n'),
    },
  ];
}
