import { join } from 'node:path';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { catalogueTexts } from './catalogue-texts.ts';
import { readCatalogue } from './read-catalogue.ts';

/** The starter catalogue shipped with the program. */
export const catalogueOf = (resourcesDir: string): readonly CatalogueEntry[] =>
  readCatalogue(join(resourcesDir, 'starter-catalogue.csv'));

const texts = new Map<string, ReadonlySet<string>>();

/** Its wording as the checks compare it; read once per resources folder. */
export function catalogueTextsOf(resourcesDir: string): ReadonlySet<string> {
  const known = texts.get(resourcesDir) ?? catalogueTexts(catalogueOf(resourcesDir));
  texts.set(resourcesDir, known);
  return known;
}
