import { excerpt } from '../../../../domain/search/mark-words.ts';
import type { Hit } from './found.ts';

/** Characters around a hit: two lines of a result at 1366. */
const AROUND = 90;

/** The fields in which a word stands. */
export const placesOf = ({ fields }: Hit, words: readonly string[]) =>
  fields
    .map(({ field, text }) => ({ field, parts: excerpt(text, words, AROUND) }))
    .filter(({ parts }) => parts.some(({ isHit }) => isHit));
