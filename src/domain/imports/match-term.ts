import type { Term } from '../vocabularies/term.ts';
import { compact } from './plain-text.ts';

const strip = (text: string): string =>
  compact(text)
    .replace(/^[(（]?[一二三四五六七八九十0-9]{1,2}[.、)）]/, '')
    .replace(/(类|方面)?(风险|风险点|类)$/, '');

/**
 * The term that a word of a foreign table means: same name or alias, also with 「风险」 or 「类」 after it.
 */
export const matchTerm = (text: string, terms: readonly Term[]): Term | undefined => {
  const plain = strip(text);
  if (plain === '') return undefined;
  return terms.find((term) => [term.name, ...(term.aliases ?? [])].some((name) => strip(name) === plain));
};

/** Terms named in a cell, in order, and the words that match none. Splits at 、 , ; / and line breaks. */
export const matchTerms = (text: string, terms: readonly Term[]): { terms: Term[]; unknown: string[] } => {
  const whole = matchTerm(text, terms);
  if (whole) return { terms: [whole], unknown: [] };
  const words = text
    .split(/[、，,;；/\n\s]+|和|及/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const found = words.map((word) => ({ word, term: matchTerm(word, terms) }));
  const known = found.flatMap(({ term }) => (term ? [term] : []));
  return {
    terms: [...new Set(known)],
    unknown:
      known.length === 0 && words.length > 0 ? [text.trim()] : found.flatMap(({ word, term }) => (term ? [] : [word])),
  };
};
