/** 收集: all templates of a unit into a folder, as paper (PDF) and as xlsx with drop-downs. */
import { DomainError } from '../../../domain/errors.ts';
import type { UnitCode } from '../../../domain/ids.ts';
import { type Facts, registerNames } from '../../../domain/registers/facts.ts';
import type { Job } from '../../../rpc/reply.ts';
import type { TaskContext } from '../../api/procedure.ts';
import { nextTurn } from '../../api/run-steps.ts';
import { renderXlsx } from '../../documents/excel/write/render-xlsx.ts';
import { type EntryFacts, entryFacts, fontsDirOf } from '../../documents/entry-forms.ts';
import { renderPdf } from '../../documents/pdf/render-pdf.ts';
import { findWorking } from '../../snapshots/snapshots.repo.ts';
import type { ShownFile } from '../../platform/files.ts';
import { writeTogether } from '../../platform/write-files.ts';
import { readEntry } from '../../snapshots/working.ts';
import { getTask, getUnit } from '../../tasks/tasks.repo.ts';
import { ownTemplates, type Template, unitTemplate } from './make-templates.ts';

export type TemplateRequest = {
  cycle?: string | undefined;
  units: readonly UnitCode[];
  formats: readonly ('pdf' | 'xlsx')[];
};
export type WrittenTemplate = Pick<Template, 'kind' | 'who' | 'fileName'> & {
  unit: UnitCode;
  files: string[];
  /** the same files for a page */
  shown: ShownFile[];
};

/**
 * @returns what was written; `cancelled` with what there was till then
 * @throws DomainError TEMPLATES_NOTHING { unit } · UNIT_NOT_BELOW · UNIT_UNKNOWN · TASK_MISSING
 */
export async function writeTemplates(
  context: TaskContext,
  request: TemplateRequest,
  folder: string,
  job: Job,
): Promise<{ templates: WrittenTemplate[]; cancelled: boolean }> {
  const issue = context.newId().replaceAll('-', '').slice(0, 6);
  const todo = templatesFor(context, request, issue);
  const announce = (path: string): ShownFile => context.files.announce(path);
  const templates: WrittenTemplate[] = [];
  for (const [index, { unit, template }] of todo.entries()) {
    if (index > 0) await nextTurn();
    if (job.signal.aborted) return { templates, cancelled: true };
    const files = await writeTemplate(context, template, request.formats, folder);
    templates.push({
      unit,
      kind: template.kind,
      who: template.who,
      fileName: template.fileName,
      files,
      shown: files.map(announce),
    });
    job.report({ stage: '制作填报表', done: index + 1, total: todo.length });
  }
  return { templates, cancelled: false };
}

function templatesFor(
  context: TaskContext,
  { cycle, units }: TemplateRequest,
  issue: string,
): { unit: UnitCode; template: Template }[] {
  const own = context.session.identity.unitCode;
  const asked = units.length === 0 ? [own] : units;
  return asked.flatMap((unit) => {
    const facts = factsOf(context, unit, cycle);
    const reporter = facts.settings.units.find(({ code }) => code === own)?.name ?? context.session.identity.unitName;
    const made = unit === own ? ownTemplates(facts, issue) : [unitTemplate(facts, issue, reporter, context.newId)];
    if (made.length === 0) throw new DomainError('TEMPLATES_NOTHING', { unit: facts.unit.name });
    return made.map((template) => ({ unit, template }));
  });
}

const emptyFacts = Object.fromEntries(registerNames.map((register) => [register, []])) as unknown as Facts;

/** The entry as it is; nothing is made for a unit that has none yet. */
function factsOf({ db, session, today }: TaskContext, code: UnitCode, cycle: string | undefined): EntryFacts {
  const task = getTask(db, cycle);
  const unit = getUnit(task, code);
  if (findWorking(db, code, task.settings.cycle.code) !== undefined)
    return entryFacts(db, readEntry(db, session, { unit: code, cycle }), today(), false);
  if (code !== session.identity.unitCode && unit.submitTo !== session.identity.unitCode)
    throw new DomainError('UNIT_NOT_BELOW', { unit: code });
  const day = today();
  return { unit, settings: task.settings, facts: emptyFacts, approved: [], today: day, cutoff: day, draft: false };
}

async function writeTemplate(
  context: TaskContext,
  { forms, fileName, who }: Template,
  formats: TemplateRequest['formats'],
  folder: string,
): Promise<string[]> {
  const options = { fontsDir: fontsDirOf(context), createdAt: context.now(), title: `填报表 ${who}` };
  const made: [string, Uint8Array][] = [];
  if (formats.includes('xlsx'))
    made.push([`${fileName}.xlsx`, await renderXlsx(forms, { ...options, idColumn: true, dropDowns: true })]);
  if (formats.includes('pdf')) made.push([`${fileName}.pdf`, (await renderPdf(forms, options)).bytes]);
  return writeTogether(folder, made);
}
