import { DomainError } from '../../../domain/errors.ts';
import type { Entry } from '../../snapshots/working.ts';
import type { TemplateSheet } from '../templates/template-sheet.ts';

/** @throws DomainError IMPORT_OTHER_UNIT { file, unit } · IMPORT_OTHER_CYCLE { file, cycle } */
export function requireOwnTemplate(template: TemplateSheet | undefined, { unit, task }: Entry, file: string): void {
  if (template === undefined) return;
  if (template.unit !== unit.code) {
    const other = task.settings.units.find(({ code }) => code === template.unit);
    throw new DomainError('IMPORT_OTHER_UNIT', { file, unit: other?.name ?? template.unit });
  }
  const { code } = task.settings.cycle;
  if (template.cycle !== code) throw new DomainError('IMPORT_OTHER_CYCLE', { file, cycle: template.cycle });
}
