/** Lines of Chinese text for a given width, by the Unicode rules plus what those get wrong for Chinese offices. */
import LineBreaker from 'linebreak';
import type { FontFamily } from '../../../domain/forms/form-text.ts';
import type { Fonts } from './fonts.ts';

export interface TextStyle {
  family: FontFamily;
  sizePt: number;
}

/** UTF-16 index after which a line may (or, after `\n`, must) end. */
interface Opportunity {
  position: number;
  required: boolean;
}

/** The blank half of a 、 at the end of a line may stand in the margin of the cell. */
export const HANGING_EM = 0.6;
/** Of the cell's padding of 3 pt it may take this much. */
const HANGING_PT = 2;
/** Texts of more lines are no labels. */
const MOST_BALANCED = 6;
/** A list of names or words, not a sentence with 、 in it. */
const MOST_ITEM_CHARACTERS = 12;
const UNITS = new Set('年月日号条款项');
const CACHE_LIMIT = 20_000;
const cache = new WeakMap<Fonts, Map<string, string[]>>();

/**
 * Greedy lines: never begins with ，。；） or ends with “（《; a word too long for the line is cut.
 *
 * @param text already through `cleanText`; `\n` ends a line
 * @param widthPt room for one line
 * @returns at least one line, without trailing blanks
 */
export function wrapText(fonts: Fonts, text: string, style: TextStyle, widthPt: number): string[] {
  if (text === '') return [''];
  const widthEm = widthPt / style.sizePt;
  return remember(fonts, `${style.family} ${widthEm.toFixed(3)} ${text}`, () =>
    greedy(text, opportunities(text), advances(fonts, text, style.family), widthEm + 1e-6),
  );
}

/**
 * Short labels: the same number of lines, but even (社会事务/办公室 instead of 社会事务办公/室), cut where the words are
 * (岗位/（科室）, 2026年/11月20日, 李某、/王某某 and not 李某、王/某某). Longer texts are wrapped as they come.
 */
export function wrapBalanced(fonts: Fonts, text: string, style: TextStyle, widthPt: number): string[] {
  if (text.includes('\n')) return text.split('\n').flatMap((line) => wrapBalanced(fonts, line, style, widthPt));
  const wanted = wrapText(fonts, text, style, widthPt);
  if (wanted.length < 2 || wanted.length > MOST_BALANCED) return wanted;
  return linesOfParts(fonts, text, style, widthPt, wanted.length) ?? evenLines(fonts, text, style, widthPt, wanted);
}

/** Lines that end where a year, an item of a list or the part before a bracket ends; undefined where that costs two lines more. */
function linesOfParts(
  fonts: Fonts,
  text: string,
  style: TextStyle,
  widthPt: number,
  most: number,
): string[] | undefined {
  const fits = (part: string): boolean => {
    const hangingPt = part.endsWith('、') ? HANGING_EM * style.sizePt + HANGING_PT : 0;
    return fonts.widthEm(part, style.family) * style.sizePt <= widthPt + hangingPt;
  };
  const year = /^(\d{4}年)(\d.*)$/.exec(text)?.slice(1) ?? [];
  if (year.length > 0 && year.every(fits)) return year;
  const bracket = text.endsWith('）') ? text.lastIndexOf('（') : -1;
  if (bracket > 0) {
    const parts = [text.slice(0, bracket), text.slice(bracket)];
    const lines = parts.flatMap((part) => wrapBalanced(fonts, part, style, widthPt));
    return lines.length <= most + 1 ? lines : undefined;
  }
  const items = text.split(/(?<=[、·])/);
  if (items.length < 2 || !items.every((item) => item.length <= MOST_ITEM_CHARACTERS && fits(item))) return undefined;
  const lines = packed(items, fits);
  return lines.length <= most + 1 ? lines : undefined;
}

/** As many items on a line as fit. */
function packed(items: string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const joined = `${lines.at(-1) ?? ''}${item}`;
    if (lines.length > 0 && fits(joined)) lines[lines.length - 1] = joined;
    else lines.push(item);
  }
  return lines;
}

function evenLines(fonts: Fonts, text: string, style: TextStyle, widthPt: number, wanted: string[]): string[] {
  const widthEm = widthPt / style.sizePt;
  return remember(fonts, `= ${style.family} ${widthEm.toFixed(3)} ${text}`, () => {
    const breaks = opportunities(text);
    const measured = advances(fonts, text, style.family);
    let best = wanted;
    for (let low = widthEm / wanted.length, high = widthEm; high - low > 0.05;) {
      const middle = (low + high) / 2;
      const lines = greedy(text, breaks, measured, middle);
      if (lines.length > wanted.length) low = middle;
      else [high, best] = [middle, lines];
    }
    return best;
  });
}

function remember(fonts: Fonts, key: string, wrap: () => string[]): string[] {
  let lines = cache.get(fonts);
  if (!lines || lines.size > CACHE_LIMIT) cache.set(fonts, (lines = new Map()));
  const known = lines.get(key);
  if (known) return known;
  const wrapped = wrap();
  lines.set(key, wrapped);
  return wrapped;
}

/** Sum of advances (em) before each UTF-16 index. */
function advances(fonts: Fonts, text: string, family: FontFamily): Float64Array {
  const sums = new Float64Array(text.length + 1);
  let width = 0;
  let index = 0;
  for (const char of text) {
    if (char !== '\n') width += fonts.measure(char.codePointAt(0) ?? 0, family).widthEm;
    if (char.length === 2) sums[index + 1] = width;
    index += char.length;
    sums[index] = width;
  }
  return sums;
}

function greedy(text: string, breaks: Opportunity[], sums: Float64Array, width: number): string[] {
  const lines: string[] = [];
  let start = 0;
  let fitting = 0;
  const fits = (end: number): boolean => (sums[visibleEnd(text, start, end)] ?? 0) - (sums[start] ?? 0) <= width;
  const push = (end: number): void => {
    lines.push(text.slice(start, visibleEnd(text, start, end)));
    start = end;
    fitting = end;
  };
  for (const { position, required } of breaks) {
    while (!fits(position)) push(fitting > start ? fitting : cutWord(text, sums, start, width));
    fitting = position;
    if (required) push(position);
  }
  if (start < text.length || text.endsWith('\n')) push(text.length);
  return lines;
}

/** End of the longest part of an unbreakable word that fits; at least one character. */
function cutWord(text: string, sums: Float64Array, start: number, width: number): number {
  let end = start;
  do end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  while (end < text.length && (sums[nextIndex(text, end)] ?? 0) - (sums[start] ?? 0) <= width);
  return end;
}

function nextIndex(text: string, index: number): number {
  return index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
}

function visibleEnd(text: string, start: number, end: number): number {
  let visible = end;
  while (visible > start && /[\s\u3000]/.test(text.charAt(visible - 1))) visible--;
  return visible;
}

function opportunities(text: string): Opportunity[] {
  const breaker = new LineBreaker(forBreaking(text));
  const found: Opportunity[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const isEnd = next.position >= text.length;
    const required = next.required && text.charAt(next.position - 1) === '\n';
    if (required || isEnd || !staysTogether(text, next.position)) found.push({ position: next.position, required });
  }
  return found;
}

/**
 * Stand-ins of the same length for the Unicode rules: “ ” open and close like 「 」 (as quotation marks they would forbid
 * breaks on both sides), · between names stays with the name before it.
 */
function forBreaking(text: string): string {
  return text
    .replace(/[“‘]/g, '「')
    .replace(/”|(?<![a-zA-Z])’|’(?![a-zA-Z])/g, '」')
    .replace(/[·•]/g, '、');
}

/** `1.` and `（1）` stay with what they number, digits with their unit (6月, 第12条), 日 with 前 or 后. */
function staysTogether(text: string, position: number): boolean {
  if (/^日[前后内起]$/.test(text.slice(position - 1, position + 1))) return true;
  if (/\d/.test(text.charAt(position - 1)) && UNITS.has(text.charAt(position))) return true;
  return /(?:^|[；。：\s])(?:\d{1,2}[.．、]|[（(]\d{1,2}[)）])$/.test(text.slice(Math.max(0, position - 6), position));
}
