/** 迎检包: what units sent, restricted by a filter, as one PDF with contents, bookmarks and evidence. Start reading here. */
import { DomainError } from '../../domain/errors.ts';
import { type InspectionLimits, inspectionLimits } from '../../domain/inspections/inspection-limits.ts';
import type { TaskSettings } from '../../domain/tasks/task-settings.ts';
import type { Job } from '../../rpc/reply.ts';
import { inspectionFileTexts as texts } from '../../text/inspection-file.ts';
import type { TaskContext } from '../api/procedure.ts';
import { nextStep } from '../api/run-steps.ts';
import { getBlob } from '../blobs/blobs.repo.ts';
import { fontsDirOf } from '../documents/entry-forms.ts';
import { openFonts } from '../documents/layout/fonts.ts';
import { type Bookmark, renderPages } from '../documents/pdf/render-pdf.ts';
import { keepCode } from '../documents/print-rollup.ts';
import { writeWhole } from '../platform/write-files.ts';
import { writeFolderWhole } from '../platform/whole-folder.ts';
import { countedCode } from '../reports/counted-code.ts';
import { type CountedSnapshot, countedSnapshots } from '../rollup/counted-snapshots.ts';
import { getTask, getUnit, type HeldTask } from '../tasks/tasks.repo.ts';
import type { Evidence } from './attachment-evidence.ts';
import { coverPage } from './inspection-forms.ts';
import { type FilePart, layOutFile } from './lay-out-file.ts';
import { saveAttachments } from './save-attachments.ts';
import { type UnitChoice, unitParts } from './unit-parts.ts';

export type InspectionInput = UnitChoice & {
  cycle?: string | undefined;
  withReceived: boolean;
  /** codes; null = every unit with figures */
  units: readonly string[] | null;
};

export type InspectionResult = { paths: string[]; pages: number; units: number; risks: number };

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
 * Writes the PDF and the attachments beside it into a folder of its own, all together or nothing. A unit without a
 * matching risk is left out when the filter asks for risks.
 *
 * @throws DomainError INSPECTION_EMPTY · INSPECTION_UNITS · INSPECTION_PAGES · DISK_FULL and what else writing refuses
 */
export async function writeInspectionFile(
  context: TaskContext,
  input: InspectionInput,
  folder: string,
  job: Job,
  limits: InspectionLimits = inspectionLimits,
): Promise<InspectionResult> {
  const { db, session, today, now } = context;
  const task = getTask(db, input.cycle);
  const { parts, units, evidence, risks } = await gather(context, task, input, job, limits);
  const code = countedCode(db, session, { cycle: task.settings.cycle.code, withReceived: input.withReceived, units });
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
  const laid = await layOutFile(cover, parts, openFonts(fontsDir), limits, job);
  const pdf = await renderPages(laid, {
    fontsDir,
    title: texts.title,
    author: session.identity.unitName,
    createdAt: now(),
    outline: outlineOf(parts),
    images: (sha256) => getBlob(db, sha256),
    beforePage: (done, total) => nextStep(job, { stage: texts.drawing, done, total }),
  });
  const paths = await writeFolderWhole(folder, `迎检包 ${today()}`, context.newId(), async (into) => {
    await nextStep(job, { stage: texts.saving, done: 0 });
    const file = writeWhole(into, `${texts.title}.pdf`, pdf.bytes);
    const saved = await saveAttachments(db, evidence, into, job);
    await nextStep(job, { stage: texts.finishing, done: saved.length, total: saved.length });
    if (code !== undefined) keepCode(context, code);
    return [file, ...saved];
  });
  return { paths, pages: pdf.pageCount, units: units.length, risks };
}

type Gathered = { parts: FilePart[]; units: string[]; evidence: Evidence[]; risks: number };

async function gather(
  context: TaskContext,
  task: HeldTask,
  input: InspectionInput,
  job: Job,
  limits: InspectionLimits,
): Promise<Gathered> {
  const snapshots = inspectedSnapshots(context, task, input);
  if (snapshots.length > limits.units)
    throw new DomainError('INSPECTION_UNITS', { count: snapshots.length, limit: limits.units });
  const all: Gathered = { parts: [], units: [], evidence: [], risks: 0 };
  const room = { bytes: limits.imageBytes };
  for (const [index, snapshot] of snapshots.entries()) {
    await nextStep(job, { stage: texts.building, done: index, total: snapshots.length });
    const made = await unitParts(context.db, task, input, snapshot, room, limits);
    if (made === undefined) continue;
    all.units.push(snapshot.unit);
    all.parts.push(...made.parts);
    all.evidence.push(...made.evidence);
    all.risks += made.risks;
  }
  if (all.parts.length === 0) throw new DomainError('INSPECTION_EMPTY');
  return all;
}

const outlineOf = (parts: readonly FilePart[]): Bookmark[] => [
  { title: texts.cover, depth: 0 },
  { title: texts.contents, depth: 0 },
  ...parts.map(({ unit, form }, index): Bookmark => ({
    title: form.name,
    depth: 1,
    ...(parts[index - 1]?.unit === unit ? {} : { under: unit }),
  })),
];

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
