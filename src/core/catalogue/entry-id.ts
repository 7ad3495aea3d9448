import { createHash } from 'node:crypto';
import type { CatalogueEntry } from './catalogue-entry.ts';

/** Name of an entry in calls, 16 hex digits over its words: the same in every version of the file that holds it. */
export function catalogueEntryId(entry: CatalogueEntry): string {
  const words = Object.entries(entry).filter(([name]) => name !== 'line');
  const sorted = words.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 16);
}
