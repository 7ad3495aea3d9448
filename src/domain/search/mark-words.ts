import { foldCharacter } from './fold-text.ts';

/** A piece of a text; `isHit` where it is one of the words looked for. */
export type TextPart = { text: string; isHit: boolean };

/** The text in pieces, every place of every word marked; joined together they are the text. */
export const markWords = (text: string, words: readonly string[]): TextPart[] => {
  const characters = Array.from(text);
  return join(characters, hitCharacters(characters, words), 0, characters.length);
};

/**
 * The words around the first place that is hit, marked; cut ends are shown by an ellipsis.
 *
 * @param length characters in all, about
 */
export const excerpt = (text: string, words: readonly string[], length: number): TextPart[] => {
  const characters = Array.from(text.replaceAll('\n', ' '));
  const hits = hitCharacters(characters, words);
  const first = Math.max(hits.indexOf(true), 0);
  const from = characters.length <= length ? 0 : Math.max(0, Math.min(first - 12, characters.length - length));
  const to = Math.min(characters.length, from + length);
  const parts = join(characters, hits, from, to);
  if (from > 0) parts.unshift({ text: '…', isHit: false });
  if (to < characters.length) parts.push({ text: '…', isHit: false });
  return parts;
};

/** Per character of the text whether it belongs to a word that is looked for. */
const hitCharacters = (characters: readonly string[], words: readonly string[]): boolean[] => {
  const hits = characters.map(() => false);
  let folded = '';
  /** character of the text per code unit of the folded text */
  const owner: number[] = [];
  for (const [at, character] of characters.entries()) {
    const plain = foldCharacter(character);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) owner.push(at);
  }
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0 && word !== ''; at = folded.indexOf(word, at + word.length))
      hits.fill(true, owner[at] ?? 0, (owner[at + word.length - 1] ?? 0) + 1);
  return hits;
};

const join = (characters: readonly string[], hits: readonly boolean[], from: number, to: number): TextPart[] => {
  const parts: TextPart[] = [];
  for (let at = from; at < to; at += 1) {
    const [character = '', isHit = false] = [characters[at], hits[at]];
    const last = parts.at(-1);
    if (last?.isHit === isHit) last.text += character;
    else parts.push({ text: character, isHit });
  }
  return parts;
};
