/** One previewed sheet into a unit's entry, inside the caller's transaction; recorded so that it can be undone. */
import { cycleYear } from '../../../domain/cycles/cycle-year.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { MeasurePhase } from '../../../domain/measures/measure.ts';
import type { Facts } from '../../../domain/registers/facts.ts';
import type { WriteTx } from '../../db/handles.ts';
import type { Session } from '../../ledgers/session.ts';
import type { Services } from '../../platform/env.ts';
import { readFacts } from '../../registers/registers.repo.ts';
import { listApprovedLevels } from '../../risks/approved-levels.repo.ts';
import { takeRiskSerials } from '../../risks/risk-serials.repo.ts';
import type { Entry } from '../../snapshots/working.ts';
import type { PreviewedSheet } from '../preview/preview-import.ts';
import { addSheetImport, listSheetImports } from '../sheet-imports.repo.ts';
import { takeTemplate } from '../templates/take-template.ts';
import { templatePlace } from '../templates/template-place.ts';
import type { RiskImport } from './add-risk.ts';
import { type Book, openBook } from './book.ts';
import { countRows, factsChanges, writeChanges } from './facts-changes.ts';
import { removeImported } from './remove-imported.ts';
import { takeRisks } from './take-risks.ts';
import { type TakenRow, takenRows } from './taken-rows.ts';
import { takeScores } from './take-scores.ts';

export type ApplyOptions = {
  leaveOut: readonly number[];
  measurePhase: MeasurePhase;
  /** `replace`: what earlier imports added is taken out first */
  mode: 'add' | 'replace';
};
export type ApplyContext = { tx: WriteTx; session: Session; services: Pick<Services, 'now' | 'today' | 'newId'> };
export type SourceFile = { name: string; sha256: string };

/**
 * @throws DomainError IMPORT_NO_HEADINGS · IMPORT_DIRECTION_OPEN · IMPORT_NOTHING, all { file, sheet }
 */
export function applySheet(
  context: ApplyContext,
  entry: Entry,
  file: SourceFile,
  one: PreviewedSheet,
  options: ApplyOptions,
) {
  requireReady(one, file.name);
  const { tx, services } = context;
  const { snapshot } = entry;
  const before = readFacts(tx, snapshot.id);
  const book = openBook(before, services.newId);
  const replaced =
    options.mode === 'replace' ? removeImported(book, listSheetImports(tx, snapshot.id)) : { removed: 0, kept: 0 };
  const { taken, left } = takenRows(one.preview.rows, new Set(options.leaveOut));
  if (taken.length === 0 && one.template === undefined)
    throw new DomainError('IMPORT_NOTHING', { file: file.name, sheet: one.sheet.name });
  const outcome = take(context, entry, one, { book, before, taken, phase: options.measurePhase });
  writeChanges(tx, snapshot.id, before, book.facts);
  const changes = factsChanges(before, readFacts(tx, snapshot.id));
  const id = services.newId();
  const isChanged = changes.created.length + changes.replaced.length > 0;
  if (isChanged)
    addSheetImport(tx, {
      id,
      snapshotId: snapshot.id,
      fileName: file.name,
      sha256: file.sha256,
      ...changes,
      appliedAt: services.now(),
    });
  return {
    /** null when the file held nothing new */
    importId: isChanged ? id : null,
    unit: entry.unit.code,
    kind: one.preview.kind,
    taken: taken.map(({ line }) => line),
    left: [...left, ...outcome.left].toSorted((a, b) => a.line - b.line),
    created: countRows(changes.created),
    replaced: countRows(changes.replaced),
    removedEarlier: replaced.removed,
    keptEarlier: replaced.kept,
    undividedMeasures: outcome.undivided,
    rows: outcome.rows,
    matched: outcome.matched,
    unmatched: outcome.unmatched,
  };
}
export type ApplyResult = ReturnType<typeof applySheet>;

function requireReady({ preview, sheet }: PreviewedSheet, file: string): void {
  const params = { file, sheet: sheet.name };
  if (preview.kind === 'unknown') throw new DomainError('IMPORT_NO_HEADINGS', params);
  if (preview.levelDirection.needsConfirmation) throw new DomainError('IMPORT_DIRECTION_OPEN', params);
}

type Work = { book: Book; before: Facts; taken: TakenRow[]; phase: MeasurePhase };

function take(context: ApplyContext, entry: Entry, one: PreviewedSheet, { book, before, taken, phase }: Work) {
  const nothing = { rows: null, undivided: 0, left: [], matched: [], unmatched: [] };
  const { settings } = entry.task;
  if (one.preview.kind === 'scores') return { ...nothing, ...takeScores(book, taken, settings.indicatorSets) };
  // An office that nobody wrote anything for is not added.
  const place = one.template && taken.length > 0 ? templatePlace(book, one.template) : undefined;
  const job = riskImport(context, entry, before, phase, place);
  if (one.template === undefined) return { ...nothing, ...takeRisks(book, taken, job) };
  const approved = listApprovedLevels(context.tx, settings.cycle.code, entry.unit.code);
  const { left, ...rows } = takeTemplate(book, one.template, taken, {
    ...job,
    approved,
    today: context.services.today(),
  });
  return { ...nothing, rows, left };
}

function riskImport(
  { session, tx }: ApplyContext,
  { unit, task }: Entry,
  before: Facts,
  measurePhase: MeasurePhase,
  place: RiskImport['place'],
): RiskImport {
  const year = cycleYear(task.settings.cycle.code);
  // Numbers of risks that this import takes out are not given again either.
  const numbers = before.risks.map(({ number }) => number);
  return {
    unit: unit.code,
    year,
    operator: session.operator,
    measurePhase,
    powerKinds: task.settings.vocabularies.powerKinds,
    categories: task.settings.vocabularies.categories,
    place,
    nextSerial: () => takeRiskSerials(tx, numbers, { unit: unit.code, year }, 1),
  };
}
