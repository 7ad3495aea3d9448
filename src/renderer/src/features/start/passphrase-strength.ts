import { passphraseTexts } from '../../../../text/screens/start.ts';

/** A hint only: what is refused is the core's matter. */
export type Strength = { score: 0 | 1 | 2 | 3; word: string };

const words = [passphraseTexts.tooShort, passphraseTexts.weak, passphraseTexts.fair, passphraseTexts.strong] as const;

/** Length counts most; a short one of few kinds of characters is weak, one of a single repeated character too. */
export function passphraseStrength(passphrase: string): Strength {
  const length = Array.from(passphrase).length;
  const different = new Set(passphrase).size;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/u, /\p{Script=Han}/u, /[^\p{L}\d]/u].filter((kind) => kind.test(passphrase));
  if (length < 8) return { score: 0, word: words[0] };
  if (different < 5 || (length < 12 && kinds.length < 2)) return { score: 1, word: words[1] };
  if (length < 14 || kinds.length < 2) return { score: 2, word: words[2] };
  return { score: 3, word: words[3] };
}
