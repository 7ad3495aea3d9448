import type { FormSpec } from '../../../domain/forms/form-spec.ts';
import { cleanText } from './clean-text.ts';
import type { Fonts } from './fonts.ts';

/**
 * Characters that no bundled face can print, to be shown to the user before an export.
 *
 * @returns each character once, in order of appearance; empty when all can be printed
 */
export function missingGlyphs(fonts: Fonts, text: string): string[] {
  const missing = new Set<string>();
  for (const char of cleanText(text)) {
    if (char !== '\n' && fonts.measure(char.codePointAt(0) ?? 0, 'Fang').missing) missing.add(char);
  }
  return [...missing];
}

/** The same for everything written in some forms, with the form in which it stands first. */
export function missingGlyphsOfForms(fonts: Fonts, forms: FormSpec[]): { char: string; formId: string }[] {
  const found = new Map<string, string>();
  for (const form of forms) {
    for (const char of missingGlyphs(fonts, allText(form).join('\n'))) {
      if (!found.has(char)) found.set(char, form.id);
    }
  }
  return [...found].map(([char, formId]) => ({ char, formId }));
}

/** Every string inside a plain JSON value. Ids and keys of columns are ASCII and do no harm. */
function allText(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(allText);
}
