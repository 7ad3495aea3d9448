import type { CatalogueEntry } from './catalogue-entry.ts';

/** Free texts of the catalogue that a unit should not hand in unchanged: manifestations and measures. */
export const catalogueTexts = (entries: readonly CatalogueEntry[]): Set<string> =>
  new Set(entries.flatMap((entry) => [entry.manifestation, entry.prevent, entry.monitor, entry.dispose]));
