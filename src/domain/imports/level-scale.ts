/** From the levels of a sheet to ordinals of the task's scheme, 1 = most severe. */
import type { LevelScheme } from '../levels/level-scheme.ts';
import type { LevelOrdinal } from '../ids.ts';
import { levelFamilies, type LevelReading } from './level-cell.ts';
import { compact } from './plain-text.ts';

export type LevelDirection = 'first-most-severe' | 'first-mildest';

/**
 * Which end of 一级/二级/三级 (A/B/C, 1/2/3) is severe.
 *
 * @property needsConfirmation true when the sheet has such levels and the user has not said which end is severe
 * @property reason code of what the guess rests on; sentences in text/import-verdicts.ts
 */
export type LevelDirectionReport = {
  needsConfirmation: boolean;
  guess: LevelDirection;
  reason: 'given' | 'words-only' | 'note' | 'pairs' | 'custom' | 'no-levels';
  evidence: string;
};

export type LevelScale = {
  direction: LevelDirectionReport;
  ordinalOf: (reading: LevelReading) => LevelOrdinal | undefined;
};

/**
 * Scale of one sheet.
 *
 * @param readings every level read in the sheet
 * @param notes    titles, headings and notes of the sheet, searched for 「一级为最低」 and the like
 * @param given    the user's answer; without it numbered levels count 一级 as most severe unless the file says otherwise
 * @source one published rule has 一级 = mildest (design: Importing an existing Excel), so the answer is always asked for
 */
export const levelScale = (
  readings: readonly LevelReading[],
  notes: readonly string[],
  scheme: LevelScheme,
  given: LevelDirection | undefined,
): LevelScale => {
  const direction = findDirection(readings, notes, given);
  const placeOfWord = wordPlaces(readings, scheme);
  const mildest = Math.max(scheme.names.length, ...readings.map((reading) => reading.place));
  const ordinalOf = (reading: LevelReading): LevelOrdinal | undefined => {
    if (reading.word !== '') return placeOfWord.get(reading.word);
    if (mildest > scheme.names.length) return undefined;
    return direction.guess === 'first-most-severe' ? reading.place : mildest + 1 - reading.place;
  };
  return { direction, ordinalOf };
};

/**
 * Ordinal of each word seen. One family of the scheme's length that knows all words decides. Tables put together from
 * several offices mix families (较高 and 高): then a word counts where all families that share another word with the
 * sheet agree. Words that together are known only from a scheme of another length have no ordinal.
 */
const wordPlaces = (readings: readonly LevelReading[], scheme: LevelScheme): Map<string, LevelOrdinal> => {
  const seen = [...new Set(readings.map((reading) => reading.word).filter((word) => word !== ''))];
  const knowsAll = (family: readonly string[]): boolean => seen.every((word) => family.includes(word));
  const families = [scheme.names, ...levelFamilies];
  const fitting = families.filter((family) => family.length === scheme.names.length);
  const one = fitting.find(knowsAll);
  if (one === undefined && families.some(knowsAll)) return new Map();
  return new Map(
    seen.flatMap((word): [string, LevelOrdinal][] => {
      const knowing = (one ? [one] : fitting).filter((family) => family.includes(word));
      const related = knowing.filter((family) => family.some((other) => other !== word && seen.includes(other)));
      const places = new Set((related.length > 0 ? related : knowing).map((family) => family.indexOf(word) + 1));
      const [place] = places;
      return places.size === 1 && place !== undefined ? [[word, place]] : [];
    }),
  );
};

const findDirection = (
  readings: readonly LevelReading[],
  notes: readonly string[],
  given: LevelDirection | undefined,
): LevelDirectionReport => {
  const numbered = readings.filter((reading) => reading.place > 0 && reading.word === '');
  const open = numbered.length > 0 && given === undefined;
  if (given !== undefined) return { needsConfirmation: false, guess: given, reason: 'given', evidence: '' };
  for (const note of notes) {
    const guess = directionInNote(compact(note));
    if (guess) return { needsConfirmation: open, guess, reason: 'note', evidence: note.trim().slice(0, 120) };
  }
  const pair = readings.find((reading) => reading.place === 1 && reading.word !== '');
  const rank = pair ? rankOf(pair.word) : undefined;
  if (pair && rank !== undefined) {
    const guess = rank === 'severe' ? 'first-most-severe' : 'first-mildest';
    return { needsConfirmation: open, guess, reason: 'pairs', evidence: pair.word };
  }
  const reason = readings.length === 0 ? 'no-levels' : numbered.length === 0 ? 'words-only' : 'custom';
  return { needsConfirmation: open, guess: 'first-most-severe', reason, evidence: '' };
};

const rankOf = (word: string): 'severe' | 'mild' | undefined => {
  if (/^(极高|高|较高|重大|红|★★★)$/.test(word)) return 'severe';
  return /^(低|较低|蓝|★)$/.test(word) ? 'mild' : undefined;
};

const first = '(?:一级|1级|[ⅠIⅰ]级|a级|a类|第一等级)';
const last = '(?:三级|3级|ⅲ级|iii级|c级|c类|四级|4级|d级)';
const severe = '(?:最高|较高|高|最重|最严重|严重|重大)';
const mild = '(?:最低|较低|低|最轻|较轻|轻微|轻|一般)';
const gap = '(?:风险)?(?:为|是|指|[(（:：=]|——?|表示)?(?:风险)?';

const directionInNote = (plain: string): LevelDirection | undefined => {
  const text = plain.toLowerCase();
  const says = (place: string, end: string): boolean =>
    new RegExp(`${place}${gap}${end}|${end}风险?(?:为|是|[(（:：=])?${place}`).test(text);
  if (/由低到高|从低到高|由轻到重|从轻到重/.test(text) && new RegExp(first).test(text)) return 'first-mildest';
  if (/由高到低|从高到低|由重到轻|从重到轻/.test(text) && new RegExp(first).test(text)) return 'first-most-severe';
  if (says(first, severe) || says(last, mild)) return 'first-most-severe';
  return says(first, mild) || says(last, severe) ? 'first-mildest' : undefined;
};
