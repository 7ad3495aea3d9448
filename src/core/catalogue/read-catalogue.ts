/** Reads resources/starter-catalogue.csv. The file is ours, so a fault in it is a bug, not a refusal. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { CatalogueEntry } from './catalogue-entry.ts';

const words = z.string().trim().min(1);

const rowSchema = z.strictObject({
  unit_level: z.enum(['village', 'township', 'department']),
  post: words,
  power: words,
  risk_point: words,
  manifestation: words,
  category: words,
  level: z.enum(['1', '2', '3', '4']),
  prevent: words,
  monitor: words,
  dispose: words,
  responsible_role: words,
});

const entryOf = (row: z.infer<typeof rowSchema>, line: number): CatalogueEntry => ({
  line,
  unitLevel: row.unit_level,
  post: row.post,
  power: row.power,
  riskPoint: row.risk_point,
  manifestation: row.manifestation,
  category: row.category,
  level: Number(row.level),
  prevent: row.prevent,
  monitor: row.monitor,
  dispose: row.dispose,
  responsibleRole: row.responsible_role,
});

/**
 * Entries of a catalogue in the order of the file.
 * @throws Error naming the row: a missing or unknown column, an empty cell, an unknown level
 */
export const parseCatalogue = (csv: string): CatalogueEntry[] => {
  const rows: unknown[] = parse(csv, { columns: true, bom: true, skip_empty_lines: true });
  return rows.map((row, index) => {
    const checked = rowSchema.safeParse(row);
    if (!checked.success) throw new Error(`starter catalogue, row ${index + 1}: ${z.prettifyError(checked.error)}`);
    return entryOf(checked.data, index + 1);
  });
};

const readFiles = new Map<string, readonly CatalogueEntry[]>();

/** Entries of the catalogue file, read once per path; the file does not change while the program runs. */
export const readCatalogue = (file: string): readonly CatalogueEntry[] => {
  const known = readFiles.get(file);
  if (known) return known;
  const entries = parseCatalogue(readFileSync(file, 'utf8'));
  readFiles.set(file, entries);
  return entries;
};
