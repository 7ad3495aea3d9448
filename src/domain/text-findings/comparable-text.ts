/**
 * Text reduced to what makes it the same words: no spaces, punctuation or symbols, one width, one case. Two texts with
 * the same result count as copies of each other.
 *
 * @returns empty where nothing but punctuation was written
 */
export const comparableText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '');
