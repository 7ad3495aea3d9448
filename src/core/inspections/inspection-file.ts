/** 迎检包: what units sent, restricted by a filter, as one PDF with contents, bookmarks and evidence. Start reading here. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../../domain/errors.ts';
import { maskNames } from '../../domain/inspections/mask-names.ts';
import { type InspectionFilter, narrowFacts } from '../../domain/inspections/narrow-facts.ts';
import type { FormSpec } from '../../domain/forms/form-spec.ts';
import type { PackageFinding } from '../../domain/packages/package-errors.ts';
import { isLiveRisk } from '../../domain/risks/is-live-risk.ts';
import type { FormId } from '../../domain/tasks/form-setting.ts';
import type { TaskSettings } from '../../domain/tasks/task-settings.ts';
import type { Job } from '../../rpc/reply.ts';
import { inspectionFileTexts as texts } from '../../text/inspection-file.ts';
import { findingSentence } from '../../text/package-verdicts.ts';
import type { TaskContext } from '../api/procedure.ts';
import { fontsDirOf } from '../documents/entry-forms.ts';
import { unitForms } from '../documents/forms/unit-forms.ts';
import { openFonts } from '../documents/layout/fonts.ts';
import { paginate } from '../documents/layout/paginate.ts';
import { renderPdf } from '../documents/pdf/render-pdf.ts';
import { keepCode } from '../documents/print-rollup.ts';
import { writeWhole } from '../platform/files.ts';
import { safeFileName } from '../platform/safe-file-name.ts';
import { readFacts } from '../registers/registers.repo.ts';
import { countedCode } from '../reports/counted-code.ts';
import { listApprovedLevels } from '../risks/approved-levels.repo.ts';
import { type CountedSnapshot, countedSnapshots } from '../rollup/counted-snapshots.ts';
import { packageOrigin } from '../rollup/package-origin.ts';
import { getTask, getUnit, type HeldTask } from '../tasks/tasks.repo.ts';
import { contentsPage, coverPage, evidencePage, type InspectionPart } from './inspection-forms.ts';
import { saveAttachments } from './save-attachments.ts';

export type InspectionInput = InspectionFilter & {
  cycle?: string | undefined;
  withReceived: boolean;
  /** codes; null = every unit with figures */
  units: readonly string[] | null;
  forms: readonly FormId[] | null;
  isMasked: boolean;
};

type Part = { unit: string; form: FormSpec };
export type InspectionResult = { paths: string[]; pages: number; units: number; risks: number };

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Units a filter finds, in the order of the task. */
export function inspectedSnapshots(
  { db, session }: Pick<TaskContext, 'db' | 'session'>,
  task: HeldTask,
  { units, withReceived }: Pick<InspectionInput, 'units' | 'withReceived'>,
): CountedSnapshot[] {
  const counted = countedSnapshots(db, session, task, withReceived);
  return task.settings.units.flatMap(({ code }) => {
    const one = counted.get(code);
    return one === undefined || (units !== null && !units.includes(code)) ? [] : [one];
  });
}

/**
 * Writes the file and the attachments beside it into a folder of its own. A unit without a matching risk is left out
 * when the filter asks for risks.
 *
 * @throws DomainError INSPECTION_EMPTY · DISK_FULL and what else writing refuses
 */
export async function writeInspectionFile(
  context: TaskContext,
  input: InspectionInput,
  folder: string,
  job: Job,
): Promise<InspectionResult> {
  const { db, session, today, now } = context;
  const task = getTask(db, input.cycle);
  const into = join(folder, safeFileName(`迎检包 ${today()}`));
  const parts: Part[] = [];
  const units: string[] = [];
  let risks = 0;
  const files: string[] = [];
  const snapshots = inspectedSnapshots(context, task, input);
  for (const [index, snapshot] of snapshots.entries()) {
    job.report({ stage: texts.building, done: index, total: snapshots.length });
    await nextTurn();
    job.signal.throwIfAborted();
    const made = unitParts(context, task, input, snapshot, into);
    if (made === undefined) continue;
    units.push(snapshot.unit);
    parts.push(...made.parts);
    files.push(...made.files);
    risks += made.risks;
  }
  if (parts.length === 0) throw new DomainError('INSPECTION_EMPTY');
  const code = countedCode(db, session, { cycle: task.settings.cycle.code, withReceived: input.withReceived, units });
  if (code !== undefined) keepCode(context, code);
  job.report({ stage: texts.layingOut, done: snapshots.length, total: snapshots.length });
  await nextTurn();
  job.signal.throwIfAborted();
  const cover = coverPage({
    collector: session.identity.unitName,
    cycle: task.settings.cycle.title,
    units: units.map((unit) => getUnit(task, unit).name),
    filter: filterWords(input, task.settings),
    withReceived: input.withReceived,
    isMasked: input.isMasked,
    today: today(),
    code: code?.code ?? null,
  });
  const fontsDir = fontsDirOf(context);
  const forms = withContents(cover, parts, fontsDir);
  const pdf = await renderPdf(forms, {
    fontsDir,
    title: texts.title,
    author: session.identity.unitName,
    createdAt: now(),
    outline: [
      { title: texts.cover, depth: 0 },
      { title: texts.contents, depth: 0 },
      ...parts.map(({ unit, form }, index) => ({
        title: form.name,
        depth: 1 as const,
        ...(parts[index - 1]?.unit === unit ? {} : { under: unit }),
      })),
    ],
  });
  job.signal.throwIfAborted();
  mkdirSync(into, { recursive: true });
  return {
    paths: [writeWhole(into, `${texts.title}.pdf`, pdf.bytes), ...files],
    pages: pdf.pageCount,
    units: units.length,
    risks,
  };
}

function unitParts(
  { db }: TaskContext,
  task: HeldTask,
  input: InspectionInput,
  { unit: code, snapshotId, digest }: CountedSnapshot,
  into: string,
): { parts: Part[]; files: string[]; risks: number } | undefined {
  const unit = getUnit(task, code);
  const approved = listApprovedLevels(db, task.settings.cycle.code, code);
  const narrowed = narrowFacts(readFacts(db, snapshotId), input, approved);
  const risks = narrowed.risks.filter(isLiveRisk).length;
  const isAsked = input.levels !== null || input.categories !== null || input.areas !== null || input.keyPostsOnly;
  if (isAsked && risks === 0) return undefined;
  const facts = input.isMasked ? maskNames(narrowed) : narrowed;
  const origin = digest === null ? undefined : packageOrigin(db, digest);
  const day = origin?.claimedAt.slice(0, 10);
  const bundles = unitForms({
    unit,
    settings: task.settings,
    facts,
    approved,
    today: day ?? task.settings.cycle.endsOn,
    cutoff: day ?? task.settings.cycle.endsOn,
    draft: false,
  }).filter(({ id }) => input.forms === null || input.forms.includes(id));
  const { saved, paths } = saveAttachments(db, narrowed.attachments, into, unit.name);
  const findings = (origin?.findings ?? []).map((finding) => findingSentence(finding as PackageFinding));
  const forms = [
    evidencePage(`evidence-${code}`, unit.name, origin, findings, saved),
    ...bundles.flatMap(({ name, forms: sheets }) => sheets.map((form) => ({ ...form, name }))),
  ];
  return {
    parts: forms.map((form, index) => ({
      unit: unit.name,
      form: { ...form, id: `${code}-${index}-${form.id}`, firstPageNumber: 'continue' },
    })),
    files: paths,
    risks,
  };
}

/** The contents know the pages only once everything is laid out; their own length does not depend on the numbers. */
function withContents(cover: FormSpec, parts: readonly Part[], fontsDir: string): FormSpec[] {
  const bodies = parts.map(({ form }) => form);
  const draft = [cover, contentsPage(parts.map(numbered([]))), ...bodies];
  const ranges = paginate(draft, openFonts(fontsDir)).forms;
  return [cover, contentsPage(parts.map(numbered(ranges.slice(2)))), ...bodies];
}

const numbered =
  (ranges: readonly { firstNumber: number; lastNumber: number }[]) =>
  ({ unit, form }: Part, index: number): InspectionPart => ({
    unit,
    name: form.name,
    // As wide as real ones, so that the contents break alike.
    firstPage: ranges[index]?.firstNumber ?? 888,
    lastPage: ranges[index]?.lastNumber ?? 889,
  });

function filterWords({ levels, categories, areas, keyPostsOnly }: InspectionInput, settings: TaskSettings): string {
  const { filterWords: words } = texts;
  const nameOf = (terms: readonly { code: string; name: string }[]) => (code: string) =>
    terms.find((term) => term.code === code)?.name ?? code;
  return [
    ...(levels === null
      ? []
      : [words.levels(levels.map((level) => settings.levels.names[level - 1] ?? String(level)).join(words.list))]),
    ...(categories === null
      ? []
      : [words.categories(categories.map(nameOf(settings.vocabularies.categories)).join(words.list))]),
    ...(areas === null ? [] : [words.areas(areas.map(nameOf(settings.vocabularies.areas)).join(words.list))]),
    ...(keyPostsOnly ? [words.keyPosts] : []),
  ].join(words.between);
}
