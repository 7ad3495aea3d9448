/** docs/ANALYSTS.md as its tests read it. */
import { readFileSync } from 'node:fs';

export const analystDocument = readFileSync('docs/ANALYSTS.md', 'utf8');

/** Every example query with the sentence above it. */
export const analystExamples = [...analystDocument.matchAll(/\n(?<title>[^\n]+):\n\n```sql\n(?<sql>[^`]+)```/gu)].map(
  ({ groups }) => ({ title: groups?.['title'] ?? '', sql: groups?.['sql'] ?? '' }),
);

/** The query of the example that begins so. */
export const analystExample = (beginning: string): string => {
  const found = analystExamples.find(({ title }) => title.startsWith(beginning));
  if (found === undefined) throw new Error(`docs/ANALYSTS.md has no example “${beginning}”`);
  return found.sql;
};
