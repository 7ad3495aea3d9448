/** Which sheets of a file are returned templates, by hidden ids or by heading line; never by the file's name. */
import { DomainError } from '../../../domain/errors.ts';
import type { UnitCode } from '../../../domain/ids.ts';
import type { Facts } from '../../../domain/registers/facts.ts';
import type { TaskSettings } from '../../../domain/tasks/task-settings.ts';
import { isSameName } from '../apply/book.ts';
import type { PreviewedSheet } from '../preview/preview-import.ts';
import { sheetByHeading, type TemplateSheet } from './template-sheet.ts';

export type KnownSheet = PreviewedSheet & { template: TemplateSheet };

/**
 * @param factsOf rows of a unit as far as this ledger has them
 * @throws DomainError IMPORT_NO_TEMPLATE { file } when no sheet is known, or sheets of several units lie in one file
 */
export function knownSheets(
  file: string,
  previews: readonly PreviewedSheet[],
  settings: TaskSettings,
  factsOf: (unit: UnitCode) => Facts | undefined,
): KnownSheet[] {
  const known = previews.flatMap((one): KnownSheet[] => {
    const template = one.template ?? byHeading(one, settings, factsOf);
    return template === undefined ? [] : [{ ...one, template }];
  });
  const units = new Set(known.map(({ template }) => template.unit));
  if (units.size !== 1) throw new DomainError('IMPORT_NO_TEMPLATE', { file });
  return known;
}

function byHeading(
  { sheet, preview }: PreviewedSheet,
  { units, cycle }: TaskSettings,
  factsOf: (unit: UnitCode) => Facts | undefined,
): TemplateSheet | undefined {
  if (preview.kind !== 'risks') return undefined;
  let unit: UnitCode | undefined;
  const unitNamed = (name: string): string | undefined => {
    unit = units.find((one) => isSameName(one.name, name))?.code;
    return unit;
  };
  const partNamed = (kind: 'office' | 'person', name: string): string => {
    const facts = unit === undefined ? undefined : factsOf(unit);
    const rows = (kind === 'office' ? facts?.offices : facts?.persons) ?? [];
    return `blank-${kind}-${rows.find((row) => isSameName(row.name, name))?.id ?? name}`;
  };
  return sheetByHeading(sheet, cycle.code, unitNamed, partNamed);
}
