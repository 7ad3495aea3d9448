/** Lists that people type into one cell. */
import { joinLines, toHalfWidth } from './plain-text.ts';

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const chinese = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五'];

// Group 1 is the number. A digit after 「1.」 would make it a decimal or a paragraph number.
const styles: { pattern: RegExp; value: (mark: string) => number }[] = [
  { pattern: /(?<![0-9.])([0-9]{1,2})[.、．](?![0-9])/g, value: Number },
  { pattern: /(?<![0-9(])([0-9]{1,2})\)/g, value: Number },
  { pattern: /\(([0-9]{1,2})\)/g, value: Number },
  { pattern: /([①-⑳])/g, value: (mark) => circled.indexOf(mark) + 1 },
  { pattern: /\(([一二三四五六七八九十]{1,2})\)/g, value: (mark) => chinese.indexOf(mark) + 1 },
  { pattern: /(?<=^|[\n。；;\s])([一二三四五六七八九十]{1,2})、/g, value: (mark) => chinese.indexOf(mark) + 1 },
];

type Mark = { at: number; end: number };

/**
 * Items of a cell numbered 1, 2, 3 … in one style (「1.」「1、」「1)」「（1）」「①」「（一）」「一、」); the outermost style wins.
 * Numbering must start at 1 and run on, so 「每年2、3次」 is no list. Words before item 1 are kept at its front.
 *
 * @returns at least one item for text that is not blank; a cell without numbering is one item with its lines joined
 */
export const splitNumbered = (text: string): string[] => {
  if (text.trim() === '') return [];
  const half = toHalfWidth(text);
  const outermost = styles
    .map((style) => runningMarks(half, style))
    .filter((marks) => marks.length > 1 || (marks.length === 1 && half.slice(0, marks[0]?.at).trim() === ''))
    .toSorted((a, b) => (a[0]?.at ?? 0) - (b[0]?.at ?? 0))[0];
  if (outermost === undefined) return [joinLines(text)];
  const lead = joinLines(text.slice(0, outermost[0]?.at));
  const items = outermost.map((mark, index) => joinLines(text.slice(mark.end, outermost[index + 1]?.at)));
  return items.map((item, index) => trimItem(index === 0 ? lead + item : item)).filter((item) => item !== '');
};

/**
 * Like splitNumbered, and an unnumbered cell is split at its line breaks where each line is clearly a thing of its
 * own: all lines but the last end with 。 or ；, or no line has a comma or a stop in it.
 */
export const splitList = (text: string): string[] => {
  const numbered = splitNumbered(text);
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (numbered.length > 1 || lines.length < 2) return numbered;
  const closed = lines.slice(0, -1).every((line) => /[。；;]$/.test(line));
  const bare = lines.every((line) => !/[，。；：,;]/.test(line) && !/[、]$/.test(line));
  return closed || bare ? lines.map(trimItem) : numbered;
};

const runningMarks = (half: string, { pattern, value }: (typeof styles)[number]): Mark[] => {
  const marks: Mark[] = [];
  for (const match of half.matchAll(pattern)) {
    if (value(match[1] ?? '') === marks.length + 1) marks.push({ at: match.index, end: match.index + match[0].length });
  }
  return marks;
};

const trimItem = (item: string): string => item.replace(/[；;\s]+$/, '').trim();
