/** A chart as a file of its own: heading above, what it was counted from below, like the paper it also stands on. */
import type { DrawnChart } from '../../../domain/rollup/figure-sheet.ts';

type ChartCaption = { title: string; head: string; lines: readonly string[] };

const [MARGIN, TITLE_AT, HEAD_AT, TOP] = [24, 38, 66, 80] as const;
const [TITLE_SIZE, SIZE, LEADING] = [22, 14, 22] as const;
const FONT = "'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif";

/** All in pixels of the screen; the drawing itself is not changed. */
export function captionedChart({ svg, width, height }: DrawnChart, { title, head, lines }: ChartCaption): DrawnChart {
  const room = (width - 2 * MARGIN) / SIZE;
  const below = lines.flatMap((line) => broken(line, room));
  const full = TOP + height + 14 + below.length * LEADING + MARGIN;
  const words = (text: string, x: number, y: number, more = ''): string =>
    `<text x="${x}" y="${y}" font-size="${SIZE}" fill="#1f2430"${more}>${escaped(text)}</text>`;
  const drawn = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${full}" viewBox="0 0 ${width} ${full}" font-family="${FONT}">`,
    `<rect width="${width}" height="${full}" fill="#ffffff"/>`,
    `<text x="${width / 2}" y="${TITLE_AT}" font-size="${TITLE_SIZE}" font-weight="bold" text-anchor="middle" fill="#111111">${escaped(title)}</text>`,
    words(head, width / 2, HEAD_AT, ' text-anchor="middle"'),
    `<g transform="translate(0 ${TOP})">${svg}</g>`,
    ...below.map((line, at) => words(line, MARGIN, TOP + height + 14 + (at + 1) * LEADING - 6)),
    '</svg>',
  ];
  return { svg: drawn.join(''), width, height: full };
}

/** Lines no wider than `room` full-width characters; digits and letters are a bit over half as wide. */
function broken(text: string, room: number): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const char of text) {
    const wide = (char.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.6;
    if (used + wide > room) {
      lines.push(line);
      [line, used] = ['', 0];
    }
    line += char;
    used += wide;
  }
  return [...lines, line];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
