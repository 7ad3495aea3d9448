/** Where characters stand that no bundled font can print, so that they can be mended before anything is printed. */
import { type Facts, type RegisterName, registerNames } from '../../domain/registers/facts.ts';
import type { EntryFacts } from './entry-forms.ts';
import type { FormBundle } from './forms/unit-forms.ts';
import { openFonts } from './layout/fonts.ts';
import { missingGlyphs } from './layout/missing-glyphs.ts';
import { unprintable } from './print-forms.ts';

/** `text` is the field's words around the character, at most some twenty characters. */
export type MissingPlace = { register: RegisterName; rowId: string; text: string };
export type MissingCharacter = { char: string; formId: string; places: MissingPlace[] };

/** More rows than anybody looks through by hand. */
const mostPlaces = 20;
const around = 8;

/**
 * Characters of some forms that would be missing on paper, with the form they stand in first and the rows to mend; no
 * rows where the character stands in the county's own words.
 */
export function missingCharacters(
  bundles: readonly FormBundle[],
  { facts }: Pick<EntryFacts, 'facts'>,
  fontsDir: string,
): MissingCharacter[] {
  const missing = unprintable(
    bundles.flatMap(({ forms }) => forms),
    fontsDir,
  );
  if (missing.length === 0) return [];
  const places = placesOf(facts, new Set(missing.map(({ char }) => char)), fontsDir);
  return missing.map(({ char, formId }) => ({ char, formId, places: places.get(char) ?? [] }));
}

function placesOf(facts: Facts, chars: ReadonlySet<string>, fontsDir: string): Map<string, MissingPlace[]> {
  const fonts = openFonts(fontsDir);
  const found = new Map<string, MissingPlace[]>();
  for (const register of registerNames)
    for (const row of facts[register]) {
      // Links between rows have no words of their own.
      if (!('id' in row)) continue;
      for (const value of Object.values(row)) {
        if (typeof value !== 'string') continue;
        for (const char of missingGlyphs(fonts, value)) {
          const known = found.get(char) ?? [];
          if (!chars.has(char) || known.length === mostPlaces || known.some(({ rowId }) => rowId === row.id)) continue;
          found.set(char, [...known, { register, rowId: row.id, text: wordsAround(value, char) }]);
        }
      }
    }
  return found;
}

/** Whole characters, rare ones being two units long. */
function wordsAround(text: string, char: string): string {
  const all = [...text];
  const at = all.findIndex((one) => one === char);
  return all.slice(Math.max(0, at - around), at + around + 1).join('');
}
