import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import type { Risk, RiskRevision } from '../../domain/risks/risk.ts';
import { decideUnitLevel } from '../../domain/risks/decide-unit-level.ts';
import { gradeRisk, requireLevel } from '../../domain/risks/grade-risk.ts';
import { reviseRisk, type RiskEdit } from '../../domain/risks/revise-risk.ts';
import { relevelRisk } from '../../domain/risks/relevel-risk.ts';
import { riskLevel } from '../../domain/risks/risk-level.ts';
import { command, type CommandContext, query } from '../api/procedure.ts';
import { cycleCode, id, level, line, longText, unitCode } from '../registers/fields.ts';
import { registerApi, removeByIds, removeInput } from '../registers/register-api.ts';
import { getRow, listRows, saveRows } from '../registers/registers.repo.ts';
import { type Entry, openEntry, readEntry, scopeFields } from '../snapshots/working.ts';
import { getTask, getUnit } from '../tasks/tasks.repo.ts';
import { addRisks } from './add-risks.ts';
import { listApprovedLevels, requireReceivedRisk, saveApprovedLevels } from './approved-levels.repo.ts';
import { findDuplicates } from './find-duplicates.ts';
import { gradingSchema, riskSchema } from './risks.schema.ts';

/** What a clerk enters; number, levels, revision and place in the chain follow from other calls. */
const newRiskSchema = riskSchema
  .omit({ number: true, grading: true, selfLevel: true, unitLevel: true, revision: true, reviewStep: true })
  .extend({ id: id<'risk'>().optional() });
const editSchema = newRiskSchema.omit({ id: true }).partial();

const risk = (context: { tx: Parameters<typeof getRow>[0] }, snapshotId: number, riskId: string): Risk =>
  getRow(context.tx, snapshotId, 'risks', riskId);

/** Saves a risk with its new level; a level that was published before stays readable as a revision. */
function saveRelevelled(
  { tx, newId, today, session }: CommandContext,
  { snapshot, unit, task }: Entry,
  after: Risk,
  reason: string,
): Risk {
  const before = getRow(tx, snapshot.id, 'risks', after.id);
  const approved = listApprovedLevels(tx, task.settings.cycle.code, unit.code).find((row) => row.riskId === after.id);
  const made = relevelRisk(before, after, { revisionId: newId(), reason, on: today(), by: session.operator }, approved);
  saveRows(tx, snapshot.id, 'risks', [made.risk]);
  saveRows(tx, snapshot.id, 'riskRevisions', made.revision === null ? [] : [made.revision]);
  return made.risk;
}

/** Only the keys that were sent: an absent key leaves the field as it is. */
const sentOnly = (edit: z.output<typeof editSchema>): RiskEdit =>
  Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined)) as RiskEdit;

/** 风险点. Words are entered and revised here; steps are set by rounds, levels by grade and decide. */
export const risks = {
  list: registerApi('risks').list,
  /** @throws DomainError ROW_REFERENCED while a round, a measure or a revision names it · ROW_NOT_FOUND */
  remove: command(removeInput, (context, { ids, ...scope }) => {
    const entry = openEntry(context.tx, context.session, scope, context);
    const reviewed = new Set<string>(
      listRows(context.tx, entry.snapshot.id, 'roundRisks').flatMap(({ riskIds }) => riskIds),
    );
    const named = ids.find((one) => reviewed.has(one));
    if (named !== undefined) throw new DomainError('ROW_REFERENCED', { register: '风险点', id: named });
    return { removed: removeByIds(context, entry, 'risks', ids) };
  }),

  revisions: query(z.strictObject(scopeFields), ({ db, session }, scope) =>
    listRows(db, readEntry(db, session, scope).snapshot.id, 'riskRevisions'),
  ),

  findDuplicates,

  /** Adds risks as drafts, each with its permanent number. */
  add: command(
    z.strictObject({ ...scopeFields, rows: z.array(newRiskSchema).min(1).max(2000) }),
    (context, { rows, ...scope }) => {
      const entry = openEntry(context.tx, context.session, scope, context);
      const added = addRisks(context.tx, entry, rows, context.newId);
      return { ids: added.map((row) => row.id), numbers: added.map((row) => row.number) };
    },
  ),

  /** Changes words; a risk that was already 集体定 keeps its old words as a revision and needs a reason. */
  edit: command(
    z.strictObject({ ...scopeFields, riskId: id<'risk'>(), edit: editSchema, reason: longText.default('') }),
    (context, { riskId, edit, reason, ...scope }) => {
      const { tx, session, newId, today } = context;
      const { snapshot, unit, task } = openEntry(tx, session, scope, context);
      const approved = listApprovedLevels(tx, task.settings.cycle.code, unit.code).find((row) => row.riskId === riskId);
      const note = { revisionId: newId(), reason, on: today(), by: session.operator };
      const revised = reviseRisk(risk(context, snapshot.id, riskId), sentOnly(edit), note, approved);
      saveRows(tx, snapshot.id, 'risks', [revised.risk]);
      const revisions: RiskRevision[] = revised.revision === null ? [] : [revised.revision];
      saveRows(tx, snapshot.id, 'riskRevisions', revisions);
      return revised.risk;
    },
  ),

  /** The level the county's method proposes for these answers, with the reason; nothing is saved. */
  previewLevel: query(
    z.strictObject({ ...scopeFields, input: gradingSchema }),
    ({ db, session }, { input, ...scope }) => {
      const { task } = readEntry(db, session, scope);
      return riskLevel(task.settings.grading, input, task.settings.levels.names.length);
    },
  ),

  /** 自评: answers and level; another level than the proposed one needs a reason. */
  grade: command(
    z.strictObject({
      ...scopeFields,
      riskId: id<'risk'>(),
      input: gradingSchema,
      level: level.nullable().default(null),
      why: longText.default(''),
    }),
    (context, { riskId, input, level: chosen, why, ...scope }) => {
      const { tx, session } = context;
      const { snapshot, unit, task } = openEntry(tx, session, scope, context);
      const { grading, levels } = task.settings;
      const grade = { input, level: chosen, by: session.operator, why };
      const graded = gradeRisk(risk(context, snapshot.id, riskId), grade, grading, levels.names.length);
      return { ...graded, risk: saveRelevelled(context, { snapshot, unit, task }, graded.risk, why) };
    },
  ),

  /** 单位审定. @throws DomainError RISK_OWN_POINT_HEAD · RISK_OWN_POINT and the rules' other codes */
  decide: command(
    z.strictObject({
      ...scopeFields,
      riskId: id<'risk'>(),
      level,
      by: line.min(1),
      personId: id<'person'>().nullable().default(null),
      why: longText.default(''),
    }),
    (context, { riskId, unit, cycle, ...decision }) => {
      const { tx, session, today } = context;
      const entry = openEntry(tx, session, { unit, cycle }, context);
      const { snapshot, task } = entry;
      const facts = {
        posts: listRows(tx, snapshot.id, 'posts'),
        assignments: listRows(tx, snapshot.id, 'assignments'),
      };
      const made = { ...decision, on: today() };
      const decided = decideUnitLevel(
        risk(context, snapshot.id, riskId),
        made,
        facts,
        task.settings.levels.names.length,
      );
      return saveRelevelled(context, entry, decided, decision.why);
    },
  ),

  /** 上级核定 for a unit below: this ledger's own values; the unit's rows are not altered, a notice takes them down. */
  approve: command(
    z.strictObject({
      unit: unitCode,
      cycle: cycleCode.optional(),
      levels: z
        .array(z.strictObject({ riskId: id<'risk'>(), level, why: longText.min(1) }))
        .min(1)
        .max(5000),
    }),
    ({ tx, session, today }, input) => {
      const { settings } = getTask(tx, input.cycle);
      for (const { riskId, level: ordinal } of input.levels) {
        requireReceivedRisk(tx, input.unit, settings.cycle.code, riskId);
        requireLevel(ordinal, settings.levels.names.length);
      }
      const decided = { by: session.operator, on: today() };
      const levels = input.levels.map((one) => ({ ...one, ...decided }));
      saveApprovedLevels(tx, settings.cycle.code, input.unit, levels);
      return { approved: levels.length };
    },
  ),

  /** 上级核定 as this ledger knows it: decided here for units below, or sent down by a notice. */
  approvedLevels: query(z.strictObject(scopeFields), ({ db, session }, { unit, cycle }) => {
    const task = getTask(db, cycle);
    return listApprovedLevels(db, task.settings.cycle.code, getUnit(task, unit ?? session.identity.unitCode).code);
  }),
};
