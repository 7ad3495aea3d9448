import { z } from 'zod';
import { runChecks } from '../../domain/checks/run-checks.ts';
import { DomainError } from '../../domain/errors.ts';
import { assignEvenly } from '../../domain/reviews/assign-evenly.ts';
import { command, query, task } from '../api/procedure.ts';
import { checkContextOf } from '../checks/check-context.ts';
import { findPackage, listDecisions } from '../packages/packages.repo.ts';
import { cycleCode, longText, personName, sha256, unitCode } from '../registers/fields.ts';
import { readFacts } from '../registers/registers.repo.ts';
import { listReceived } from '../snapshots/snapshots.repo.ts';
import { getTask, getUnit } from '../tasks/tasks.repo.ts';
import { acceptMany, previewAcceptMany } from './accept-many.ts';
import { trackedLines } from './tracked-lines.ts';
import { listReviewers, saveUnitNote, setReviewer } from './unit-notes.repo.ts';

const scope = { cycle: cycleCode.optional() };
const units = z.array(unitCode).min(1).max(2000);

/** 报送进度: where every unit below stands, who looks after it, and accepting many at once. */
export const tracking = {
  list: query(z.strictObject(scope), ({ db, session, today }, input) =>
    trackedLines(db, session, getTask(db, input.cycle), today()),
  ),

  /** What the checks find when they are run again over a received year. @throws DomainError PACKAGE_UNKNOWN { digest } */
  listFindings: query(z.strictObject({ digest: sha256, unit: unitCode }), (context, { digest, unit }) => {
    const held = findPackage(context.db, digest);
    const snapshot = listReceived(context.db, digest).find((one) => one.unit === unit);
    if (held === undefined || snapshot === undefined) throw new DomainError('PACKAGE_UNKNOWN', { digest });
    const { settings } = getTask(context.db, held.cycle);
    const facts = readFacts(context.db, snapshot.id);
    return runChecks(facts, settings, checkContextOf(context, unit, held.cycle)).findings;
  }),

  /** What was decided about a package, oldest first. */
  listDecisions: query(z.strictObject({ digest: sha256 }), ({ db }, { digest }) => listDecisions(db, digest)),

  /** Which of these units' packages would be accepted together, and why the others not. */
  previewAcceptAll: query(z.strictObject({ ...scope, units }), ({ db, session, today }, input) =>
    previewAcceptMany(db, session, getTask(db, input.cycle), today(), input.units),
  ),

  /** Accepts what the preview shows as clean, one transaction each; every unit has its own result. */
  acceptAll: task(z.strictObject({ ...scope, units, remark: longText.default('') }), async (context, input, job) => ({
    accepted: await acceptMany(context, getTask(context.db, input.cycle), input.units, input.remark, job),
  })),

  /** The receiver's own note at a unit; an empty one takes it away. */
  saveNote: command(
    z.strictObject({ ...scope, unit: unitCode, text: longText }),
    ({ tx, session, now }, { cycle, unit, text }) => {
      const held = getTask(tx, cycle);
      const { code } = getUnit(held, unit);
      const note = { unit: code, text: text.trim(), operator: session.operator, at: now() };
      saveUnitNote(tx, held.settings.cycle.code, note);
      return {};
    },
  ),

  /** Who looks after which units; null takes them from everybody. */
  assign: command(
    z.strictObject({ ...scope, units, reviewer: personName.nullable() }),
    ({ tx }, { cycle, units: codes, reviewer }) => {
      const held = getTask(tx, cycle);
      for (const code of codes) getUnit(held, code);
      setReviewer(tx, held.settings.cycle.code, codes, reviewer?.trim() ?? null);
      return { assigned: codes.length };
    },
  ),

  /** Deals units out so that everybody has the same number, neighbours together. */
  assignEvenly: command(
    z.strictObject({ ...scope, units, reviewers: z.array(personName).min(1).max(50) }),
    ({ tx }, { cycle, units: codes, reviewers }) => {
      const held = getTask(tx, cycle);
      const order = held.settings.units.map(({ code }) => code).filter((code) => codes.includes(code));
      const shares = assignEvenly(order, [...new Set(reviewers.map((name) => name.trim()))]);
      for (const [unit, reviewer] of shares) setReviewer(tx, held.settings.cycle.code, [unit], reviewer);
      return { assigned: shares.size };
    },
  ),

  /** People who have units or gave an opinion, for choosing. */
  listReviewers: query(z.strictObject(scope), ({ db }, { cycle }) => [
    ...new Set(listReviewers(db, getTask(db, cycle).settings.cycle.code).values()),
  ]),
};
