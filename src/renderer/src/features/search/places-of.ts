import { excerpt, markWords } from '../../../../domain/search/mark-words.ts';
import type { Hit } from './found.ts';

/** Characters around a hit: two lines of a result at 1366. */
const AROUND = 90;

/** The fields in which a word stands, each as a whole. */
export const foundTexts = ({ fields }: Pick<Hit, 'fields'>, words: readonly string[]) =>
  fields.filter(({ text }) => markWords(text, words).some(({ isHit }) => isHit));

/** The fields in which a word stands, each with the words around it. */
export const placesOf = (hit: Pick<Hit, 'fields'>, words: readonly string[]) =>
  foundTexts(hit, words).map(({ field, text }) => ({ field, parts: excerpt(text, words, AROUND) }));
