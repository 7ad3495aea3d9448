import { comparableText } from '../../domain/text-findings/comparable-text.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';

/** Free texts a unit should not hand in unchanged, manifestations and measures, as `comparableText` gives them. */
export const catalogueTexts = (entries: readonly CatalogueEntry[]): Set<string> =>
  new Set(
    entries
      .flatMap(({ manifestation, prevent, monitor, dispose }) => [manifestation, prevent, monitor, dispose])
      .map(comparableText),
  );
