import { DomainError } from '../../domain/errors.ts';
import { requirePlainSvg } from '../../domain/forms/plain-svg.ts';
import type { DrawnChart } from '../../domain/rollup/figure-sheet.ts';
import type { TaskContext } from '../api/procedure.ts';
import { announceAll } from '../platform/files.ts';
import { writeTogether } from '../platform/write-files.ts';
import { safeFileName } from '../platform/safe-file-name.ts';
import { chartCaption } from './figure-reports.ts';
import { captionedChart } from './forms/captioned-chart.ts';
import { keepCode } from './print-rollup.ts';

const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A chart under its heading, over 统计截止 and the 30 digits of what it was counted from; the codes are kept, as on paper.
 *
 * @throws DomainError TASK_MISSING · CHART_NOT_PLAIN
 */
export function captionChart(
  context: TaskContext,
  {
    of,
    title,
    chart,
    ...basis
  }: Parameters<typeof chartCaption>[2] & {
    of: Parameters<typeof chartCaption>[1];
    title: string;
    chart: DrawnChart;
  },
): DrawnChart {
  requirePlainSvg(chart.svg);
  const { codes, ...caption } = chartCaption(context, of, basis);
  for (const code of codes) keepCode(context, code);
  return captionedChart(chart, { title, ...caption });
}

/**
 * A chart the page drew as two files.
 *
 * @param png base64
 * @throws DomainError CHART_NOT_PLAIN and what writing a file refuses
 */
export function writeChart(
  { files }: TaskContext,
  { folder, title, chart, png }: { folder: string; title: string; chart: DrawnChart; png: string },
) {
  requirePlainSvg(chart.svg);
  const bytes = Buffer.from(png, 'base64');
  if (!bytes.subarray(0, pngHead.length).equals(pngHead)) throw new DomainError('CHART_NOT_PLAIN');
  const name = safeFileName(title);
  const paths = writeTogether(folder, [
    [`${name}.svg`, Buffer.from(chart.svg)],
    [`${name}.png`, bytes],
  ]);
  return announceAll(files, paths);
}
