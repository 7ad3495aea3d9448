/** What an inspection file holds of one unit: how its year was checked, its forms, its pictures. */
import type { UnitCode } from '../../domain/ids.ts';
import { maskNames } from '../../domain/inspections/mask-names.ts';
import type { InspectionLimits } from '../../domain/inspections/inspection-limits.ts';
import { type InspectionFilter, narrowFacts } from '../../domain/inspections/narrow-facts.ts';
import { rowTitle } from '../../domain/checks/row-title.ts';
import type { PackageFinding } from '../../domain/packages/package-errors.ts';
import { isLiveRisk } from '../../domain/risks/is-live-risk.ts';
import type { FormId } from '../../domain/tasks/form-setting.ts';
import type { Unit } from '../../domain/units/unit.ts';
import { unitByCode } from '../../domain/units/unit-tree.ts';
import { inspectionFileTexts as texts } from '../../text/inspection-file.ts';
import { findingSentence } from '../../text/package-verdicts.ts';
import { heldAttachments } from '../attachments/loose-attachments.ts';
import type { ReadDb } from '../db/handles.ts';
import { unitForms } from '../documents/forms/unit-forms.ts';
import { findPackage, type HeldPackage, listAnswersTo } from '../packages/packages.repo.ts';
import { dayOf } from '../platform/env.ts';
import { readFacts } from '../registers/registers.repo.ts';
import { listApprovedLevels } from '../risks/approved-levels.repo.ts';
import type { CountedSnapshot } from '../rollup/counted-snapshots.ts';
import { packageOrigin } from '../rollup/package-origin.ts';
import { findTaskVersion, getUnit, type HeldTask } from '../tasks/tasks.repo.ts';
import { attachmentEvidence, type Evidence, type ImageRoom } from './attachment-evidence.ts';
import { evidencePage } from './inspection-forms.ts';
import type { FilePart } from './lay-out-file.ts';
import { picturePage } from './picture-page.ts';

export type UnitChoice = InspectionFilter & { forms: readonly FormId[] | null; isMasked: boolean };

/** @returns undefined when the filter asks for risks and the unit has none */
export async function unitParts(
  db: ReadDb,
  task: HeldTask,
  choice: UnitChoice,
  { unit: code, snapshotId, digest }: CountedSnapshot,
  room: ImageRoom,
  limits: InspectionLimits,
): Promise<{ parts: FilePart[]; evidence: Evidence[]; risks: number } | undefined> {
  const sent = digest === null ? undefined : findPackage(db, digest);
  const made = taskOf(db, task, sent);
  const { settings } = made.task;
  const { name: unitName } = getUnit(task, code);
  const approved = listApprovedLevels(db, task.settings.cycle.code, code);
  const held = readFacts(db, snapshotId);
  // Files of rows that were removed wait for undo in the own entry only; a package never carries them.
  const whole = digest === null ? { ...held, attachments: heldAttachments(db, snapshotId) } : held;
  const narrowed = narrowFacts(whole, choice, approved);
  const risks = narrowed.risks.filter(isLiveRisk).length;
  const isAsked = choice.levels !== null || choice.categories !== null || choice.areas !== null || choice.keyPostsOnly;
  if (isAsked && risks === 0) return undefined;
  const facts = choice.isMasked ? maskNames(narrowed) : narrowed;
  const evidence = await attachmentEvidence(
    db,
    facts.attachments,
    {
      unitName,
      ownerOf: ({ register, rowId }) => rowTitle(facts, settings, register as Parameters<typeof rowTitle>[2], rowId),
      isMasked: choice.isMasked,
    },
    room,
    limits,
  );
  const forms = [
    checkedPage(db, { code, name: unitName, sent, taskWords: made.words }, evidence),
    ...yearForms({ unit: unitThen(made.task, task, code), settings, facts, approved }, choice, sent),
    ...evidence.flatMap(({ picture, ...one }, index) =>
      picture === null ? [] : [picturePage('picture', unitName, index + 1, { ...one, picture })],
    ),
  ];
  return {
    parts: forms.map((form, index) => ({
      unit: unitName,
      form: { ...form, id: `${code}-${index}-${form.id}`, firstPageNumber: 'continue' },
    })),
    evidence,
    risks,
  };
}

/** The task a package was made with and what the page says of it; today's where that version is not held. */
function taskOf(db: ReadDb, now: HeldTask, sent: HeldPackage | undefined): { task: HeldTask; words: string } {
  const { taskWords: words } = texts;
  if (sent === undefined) return { task: now, words: words.own(now.version) };
  const { taskVersion } = sent;
  if (taskVersion === null) return { task: now, words: words.unknown(now.version) };
  const then = findTaskVersion(db, sent.cycle, taskVersion);
  return then === undefined
    ? { task: now, words: words.notHeld(taskVersion, now.version) }
    : { task: then, words: words.asSent(taskVersion) };
}

const unitThen = (then: HeldTask, now: HeldTask, code: UnitCode): Unit =>
  unitByCode(then.settings.units, code) ?? getUnit(now, code);

function yearForms(
  { settings, ...about }: Pick<Parameters<typeof unitForms>[0], 'unit' | 'settings' | 'facts' | 'approved'>,
  { forms }: UnitChoice,
  sent: HeldPackage | undefined,
) {
  const until = sent === undefined ? settings.cycle.endsOn : dayOf(new Date(sent.claimedAt));
  return unitForms({ ...about, settings, today: until, cutoff: until, draft: false })
    .filter(({ id }) => forms === null || forms.includes(id))
    .flatMap(({ name, forms: sheets }) =>
      sheets.map((form) => ({ ...form, name: sheets.length === 1 ? name : texts.sheetOf(name, ownPart(form.name)) })),
    );
}

/** Whose sheet it is: the sheets of a form for each person are named by label and person. */
const ownPart = (name: string): string => name.split(' ').at(-1) ?? name;

type Checked = { code: UnitCode; name: string; sent: HeldPackage | undefined; taskWords: string };

function checkedPage(db: ReadDb, { code, name, sent, taskWords }: Checked, evidence: readonly Evidence[]) {
  const origin = sent === undefined ? undefined : packageOrigin(db, sent.digest);
  const findings = (origin?.findings ?? []).map((finding) => findingSentence(finding as PackageFinding));
  const answers = sent === undefined ? [] : listAnswersTo(db, sent.id);
  return evidencePage(`evidence-${code}`, name, origin, { findings, answers, taskWords }, evidence);
}
