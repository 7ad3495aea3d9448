import { foldText } from './fold-text.ts';

/** More words than this are not looked for. */
const MAX_WORDS = 8;

/** The words of a search as typed: separated by spaces of any width, folded, each once. A row must hold all of them. */
export const searchWords = (typed: string): string[] =>
  [...new Set(typed.split(/[\s\p{Z}]+/u).map(foldText))].filter((word) => word !== '').slice(0, MAX_WORDS);
