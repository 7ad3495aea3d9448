/**
 * A text reduced to what a search compares: no spaces or line breaks, one width, one case. Folded character by character,
 * so that a place in the folded text can be led back to the text as it was written.
 *
 * @returns ordinary Chinese text comes back unchanged, as its own punctuation is the one that is kept
 */
export const foldText = (text: string): string => (plain.test(text) ? text : Array.from(text, foldCharacter).join(''));

/** One character as `foldText` gives it; empty for a space, several for a letter that stands for several (㎡ → m2). */
export const foldCharacter = (character: string): string => {
  if (spaces.test(character)) return '';
  const folded = character.normalize('NFKC').toLowerCase();
  return Array.from(folded, (one) => wide[one] ?? one)
    .join('')
    .replaceAll(allSpaces, '');
};

const spaces = /^[\s\p{Z}\p{Cf}]$/u;
const allSpaces = /[\s\p{Z}]/gu;
/** Most texts of a county are these and nothing else, and need not be looked at character by character. */
const plain = /^[\u4E00-\u9FFF0-9a-z，。、；：？！“”（）《》.-]*$/;
/** Half-width marks become the wide ones that Chinese text is written with. */
const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
