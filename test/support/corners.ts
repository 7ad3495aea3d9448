/** What colours the corners of the one picture on a page have, as a printer would draw it. */
import { execFileSync } from 'node:child_process';

const names: Record<string, string> = { '100': 'red', '010': 'green', '001': 'blue', '110': 'yellow' };

type Corners = { corners: string; width: number; height: number };

/** @param page counted from 1 */
export function cornersOf(pdf: string, page: number): Corners {
  const ppm = execFileSync('pdftoppm', ['-r', '72', '-f', String(page), '-l', String(page), pdf], {
    maxBuffer: 1 << 26,
  });
  const [, columns = '', rows = ''] = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(ppm.subarray(0, 40).toString('latin1')) ?? [];
  const [width, height] = [Number(columns), Number(rows)];
  const at = ppm.length - width * height * 3;
  const color = (x: number, y: number): string => {
    const pixel = ppm.subarray(at + (y * width + x) * 3, at + (y * width + x) * 3 + 3);
    const isColoured = Math.max(...pixel) - Math.min(...pixel) > 120;
    return isColoured ? (names[[...pixel].map((n) => (n > 127 ? 1 : 0)).join('')] ?? '') : '';
  };
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (color(x, y) !== '') {
        xs.push(x);
        ys.push(y);
      }
  const span = (all: number[]): [number, number] => {
    const [least, most] = all.reduce(([a, b], n) => [Math.min(a, n), Math.max(b, n)], [Infinity, -Infinity]);
    return [least, most];
  };
  const [[left, right], [top, bottom]] = [span(xs), span(ys)];
  const part = (from: number, to: number, share: number): number => Math.round(from + (to - from) * share);
  const seen = [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ].map(([across = 0, down = 0]) => color(part(left, right, across), part(top, bottom, down)));
  return { corners: seen.join(' '), width: right - left + 1, height: bottom - top + 1 };
}
