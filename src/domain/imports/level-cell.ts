/** What a level cell says, before it is decided which ordinal that is. */
import { compact } from './plain-text.ts';
import { splitNumbered } from './split-numbered.ts';

/** Families of words whose order speaks for itself, most severe first. The first that knows all words of a sheet is used. */
export const levelFamilies: readonly (readonly string[])[] = [
  ['较高', '一般', '较低'],
  ['高', '中', '低'],
  ['高', '一般', '低'],
  ['高', '较高', '一般', '较低'],
  ['重大', '较大', '一般', '低'],
  ['重大', '较大', '一般'],
  ['重大', '一般', '较低'],
  ['极高', '高', '中', '低'],
  ['红', '橙', '黄', '蓝'],
  ['★★★', '★★', '★'],
];

/**
 * @property word  a word of levelFamilies or of the task's scheme; '' when only a number was given
 * @property place 1 for 一级, Ⅰ, A, 1 …; 0 when only a word was given. Which end is severe is not said by it
 */
export type LevelReading = { word: string; place: number };

/** `unknown` text is kept by the caller. `counted` when the cell says how many risks have each level (「1中2低」). */
export type LevelCell = { levels: LevelReading[]; counted: boolean; unknown: string };

const words = [...new Set(levelFamilies.flat())].toSorted((a, b) => b.length - a.length);
const count = '([0-9]{1,2}|[一二两三四五六七八九十])';
const places: Record<string, number> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  ⅰ: 1,
  ⅱ: 2,
  ⅲ: 3,
  ⅳ: 4,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  a: 1,
  b: 2,
  c: 3,
  d: 4,
};

/** readLevelCell for one scheme, remembering what it has read: a sheet has few different level cells. */
export const levelCellReader = (schemeNames: readonly string[]): ((text: string) => LevelCell) => {
  const known = new Map<string, LevelCell>();
  return (text) => {
    const cell = known.get(text) ?? readLevelCell(text, schemeNames);
    known.set(text, cell);
    return cell;
  };
};

/** Reads one level, a list of levels (one per line or numbered), or counts such as 「高1中2」 and 「1个较高、2个一般」. */
export const readLevelCell = (text: string, schemeNames: readonly string[]): LevelCell => {
  if (compact(text) === '' || /^[-—/无]+$/.test(compact(text))) return { levels: [], counted: false, unknown: '' };
  const one = readLevel(text, schemeNames);
  if (one) return { levels: [one], counted: false, unknown: '' };
  const counted = readCounts(compact(text), schemeNames);
  if (counted) return { levels: counted, counted: true, unknown: '' };
  const parts = text.includes('\n') ? text.split('\n') : splitNumbered(text);
  const list = parts.filter((part) => part.trim() !== '').map((part) => readLevel(stripNumber(part), schemeNames));
  const levels = list.filter((level) => level !== undefined);
  if (levels.length > 0 && levels.length === list.length) return { levels, counted: false, unknown: '' };
  return { levels: [], counted: false, unknown: text.trim() };
};

const stripNumber = (part: string): string => part.replace(/^\s*(\(?[0-9]{1,2}[.、)）]|[①-⑳])\s*/, '');

const readLevel = (text: string, schemeNames: readonly string[]): LevelReading | undefined => {
  const plain = compact(text).replaceAll('☆', '★');
  const scheme = schemeNames.find((name) => name === plain || name === plain.replace(/风险$|风险等级$/, ''));
  if (scheme !== undefined && placeOf(scheme) === 0) return { word: scheme, place: 0 };
  // 「一级（高风险）」 or 「高（Ⅰ级）」: number and word together are evidence of the direction.
  const parts = plain.split(/[()[\]【】、,/:：]/).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 2) return undefined;
  const readings = parts.map((part) => ({ word: wordOf(part, schemeNames), place: placeOf(part) }));
  if (readings.some((reading) => reading.word === '' && reading.place === 0)) return undefined;
  const wordsFound = readings.map((reading) => reading.word).filter((word) => word !== '');
  const placesFound = readings.map((reading) => reading.place).filter((place) => place !== 0);
  if (wordsFound.length > 1 || placesFound.length > 1) return undefined;
  return { word: wordsFound[0] ?? '', place: placesFound[0] ?? 0 };
};

const bare = (part: string): string =>
  part.replace(/(等级|级别|风险等级|风险点|风险|程度|色预警|色|类|级|等)+$/, '').replace(/^风险/, '');

const wordOf = (part: string, schemeNames: readonly string[]): string => {
  const known = [...schemeNames.filter((name) => placeOf(name) === 0), ...words];
  return known.find((word) => word === part || word === bare(part)) ?? '';
};

const placeOf = (part: string): number => {
  const plain = bare(part.toLowerCase());
  const digit = /^[1-4]$/.exec(plain);
  return digit ? Number(digit[0]) : (places[plain] ?? 0);
};

const readCounts = (plain: string, schemeNames: readonly string[]): LevelReading[] | undefined => {
  if (!/[0-9一二两三四五六七八九十]/.test(plain)) return undefined;
  const known = [...new Set([...schemeNames.filter((name) => placeOf(name) === 0), ...words])];
  const word = `(${known
    .toSorted((a, b) => b.length - a.length)
    .map((one) => one.replaceAll(/[^\p{L}★]/gu, ''))
    .join('|')})`;
  const suffix = '(?:等级|级)?(?:风险)?(?:点)?';
  const joint = '[、,，;；/+和及]?';
  const before = [...plain.matchAll(new RegExp(`${count}[个项条处]?${word}${suffix}${joint}`, 'gy'))];
  const after = [...plain.matchAll(new RegExp(`${word}${suffix}[:：]?${count}[个项条处]?${joint}`, 'gy'))];
  const length = (matches: RegExpExecArray[]): number => matches.reduce((sum, match) => sum + match[0].length, 0);
  const expand = (name: string | undefined, times: string | undefined): LevelReading[] =>
    Array.from({ length: countOf(times ?? '') }, () => ({ word: name ?? '', place: 0 }));
  if (before.length > 0 && length(before) === plain.length)
    return before.flatMap((match) => expand(match[2], match[1]));
  if (after.length > 0 && length(after) === plain.length) return after.flatMap((match) => expand(match[1], match[2]));
  return undefined;
};

const countOf = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  return text === '两' ? 2 : '一二三四五六七八九十'.indexOf(text) + 1;
};
