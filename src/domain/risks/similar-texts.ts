/** 近似重复: which texts say nearly the same, by the pairs of neighbouring characters they share. */
import { comparableText } from '../text-findings/comparable-text.ts';

export type NamedText = { id: string; text: string };
/** Texts that say nearly the same; `similarity` 0–1 is the lowest that joined them, 1 = the same words. */
export type SimilarGroup = { ids: string[]; similarity: number };

/** From here on two texts count as near duplicates. */
export const SIMILAR_FROM = 0.8;

/** Neighbouring characters of the comparable text; a single character stands for itself. */
const bigrams = (comparable: string): Set<string> => {
  const characters = Array.from(comparable);
  if (characters.length < 2) return new Set(characters);
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`));
};

/** Twice the shared pairs over all pairs (Dice): 0 = nothing in common, 1 = the same pairs. */
const similarityOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
};

/** How alike two texts are, 0–1; punctuation, spaces, width and case do not count. Two empty texts are not alike. */
export const textSimilarity = (a: string, b: string): number =>
  similarityOf(bigrams(comparableText(a)), bigrams(comparableText(b)));

/**
 * Texts nearly the same as one text, most alike first.
 *
 * @param from 0–1, lowest similarity
 */
export function similarTo(text: string, texts: readonly NamedText[], from = SIMILAR_FROM): SimilarGroup[] {
  const wanted = bigrams(comparableText(text));
  return texts
    .map((one) => ({ ids: [one.id], similarity: similarityFrom(from, wanted, comparableText(one.text)) }))
    .filter(({ similarity }) => similarity >= from)
    .toSorted((a, b) => b.similarity - a.similarity);
}

/** As `similarityOf`, but 0 as soon as it cannot reach `from` any more: most texts are told apart by their beginning. */
function similarityFrom(from: number, wanted: ReadonlySet<string>, comparable: string): number {
  const mostForeign = (2 * wanted.size * (1 - from)) / from + 1e-9;
  const foreign = new Set<string>();
  const shared = new Set<string>();
  let before = '';
  for (const character of comparable) {
    const pair = `${before}${character}`;
    if (before !== '') (wanted.has(pair) ? shared : foreign).add(pair);
    if (foreign.size > mostForeign) return 0;
    before = character;
  }
  // A single character stands for itself.
  if (before !== '' && before === comparable) (wanted.has(before) ? shared : foreign).add(before);
  const all = wanted.size + shared.size + foreign.size;
  return all === 0 ? 0 : (2 * shared.size) / all;
}
