/** What an inspection file holds of one unit: how its year was checked, its forms, its pictures. */
import { maskNames } from '../../domain/inspections/mask-names.ts';
import type { InspectionLimits } from '../../domain/inspections/inspection-limits.ts';
import { type InspectionFilter, narrowFacts } from '../../domain/inspections/narrow-facts.ts';
import { rowTitle } from '../../domain/checks/row-title.ts';
import type { PackageFinding } from '../../domain/packages/package-errors.ts';
import { isLiveRisk } from '../../domain/risks/is-live-risk.ts';
import type { FormId } from '../../domain/tasks/form-setting.ts';
import { findingSentence } from '../../text/package-verdicts.ts';
import { heldAttachments } from '../attachments/loose-attachments.ts';
import type { ReadDb } from '../db/handles.ts';
import { unitForms } from '../documents/forms/unit-forms.ts';
import { findPackage, listAnswersTo } from '../packages/packages.repo.ts';
import { readFacts } from '../registers/registers.repo.ts';
import { listApprovedLevels } from '../risks/approved-levels.repo.ts';
import type { CountedSnapshot } from '../rollup/counted-snapshots.ts';
import { packageOrigin } from '../rollup/package-origin.ts';
import { getUnit, type HeldTask } from '../tasks/tasks.repo.ts';
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
  const unit = getUnit(task, code);
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
      unitName: unit.name,
      ownerOf: ({ register, rowId }) =>
        rowTitle(facts, task.settings, register as Parameters<typeof rowTitle>[2], rowId),
      isMasked: choice.isMasked,
    },
    room,
    limits,
  );
  const forms = [
    checkedPage(db, code, unit.name, digest, evidence),
    ...yearForms({ unit, settings: task.settings, facts, approved }, choice, digest === null ? null : day(db, digest)),
    ...evidence.flatMap(({ picture, ...one }, index) =>
      picture === null ? [] : [picturePage('picture', unit.name, index + 1, { ...one, picture })],
    ),
  ];
  return {
    parts: forms.map((form, index) => ({
      unit: unit.name,
      form: { ...form, id: `${code}-${index}-${form.id}`, firstPageNumber: 'continue' },
    })),
    evidence,
    risks,
  };
}

const day = (db: ReadDb, digest: string): string => packageOrigin(db, digest).claimedAt.slice(0, 10);

function yearForms(
  { settings, ...about }: Pick<Parameters<typeof unitForms>[0], 'unit' | 'settings' | 'facts' | 'approved'>,
  { forms }: UnitChoice,
  signedOn: string | null,
) {
  const until = signedOn ?? settings.cycle.endsOn;
  return unitForms({ ...about, settings, today: until, cutoff: until, draft: false })
    .filter(({ id }) => forms === null || forms.includes(id))
    .flatMap(({ name, forms: sheets }) => sheets.map((form) => ({ ...form, name })));
}

function checkedPage(db: ReadDb, code: string, name: string, digest: string | null, evidence: readonly Evidence[]) {
  const origin = digest === null ? undefined : packageOrigin(db, digest);
  const held = digest === null ? undefined : findPackage(db, digest);
  const findings = (origin?.findings ?? []).map((finding) => findingSentence(finding as PackageFinding));
  const answers = held === undefined ? [] : listAnswersTo(db, held.id);
  return evidencePage(`evidence-${code}`, name, origin, { findings, answers }, evidence);
}
