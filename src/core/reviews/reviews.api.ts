/** 复核: several people look at what came in, some of them on other machines. What they say decides nothing. */
import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { reviewVerdicts } from '../../domain/reviews/review.ts';
import { drawSpots } from '../../domain/reviews/spot-draw.ts';
import { requireLevel } from '../../domain/risks/grade-risk.ts';
import { command, desk, query, task } from '../api/procedure.ts';
import { getReceived } from '../packages/write-answer.ts';
import { cycleCode, id, level, longText, personName, sha256, unitCode } from '../registers/fields.ts';
import { carriedRiskUnit, saveApprovedLevels } from '../risks/approved-levels.repo.ts';
import { getTask } from '../tasks/tasks.repo.ts';
import { openReviewBundle } from './open-bundle.ts';
import { proposedLevelsSchema, remarksSchema } from './review-answer.ts';
import { reviewBook } from './review-book.ts';
import { listReviewBundles } from './review-bundles.repo.ts';
import { findReviewCopy } from './review-copy.ts';
import {
  draftOfReview,
  dropReviewDraft,
  findReviewDraft,
  reviewDraftSchema,
  saveReviewDraft,
} from './review-drafts.repo.ts';
import { saveLevelSettlement, saveReview, saveSettlement } from './reviews.repo.ts';
import { addSpotDraw, assignSpots, listSpotDraws, listSpotItems, spotCandidates } from './spot-draws.repo.ts';
import { takeReviewAnswer } from './take-answer.ts';
import { writeReviewAnswer } from './write-answer.ts';
import { writeReviewBundle } from './write-bundle.ts';

const scope = { cycle: cycleCode.optional() };
const passphrase = z.string().min(1).max(200);
const verdict = z.enum(reviewVerdicts);
const spotRule = z.strictObject({
  isSevereDrawn: z.boolean(),
  isChangedDrawn: z.boolean(),
  randomPercent: z.number().min(0).max(100),
});

export const reviews = {
  /** What this ledger is a review copy of; null = an ordinary ledger. */
  current: query(z.strictObject({}), ({ db }) => findReviewCopy(db) ?? null),

  /** Opinions about a package, where they differ, and what the lead settled. */
  get: query(z.strictObject({ digest: sha256 }), ({ db }, { digest }) =>
    reviewBook(db, getReceived(db, digest).cycle)(digest),
  ),

  /** One's own opinion; in a review copy that of the reviewer it was made for. */
  save: command(
    z.strictObject({
      digest: sha256,
      verdict,
      note: longText.default(''),
      remarks: remarksSchema.default([]),
      levels: proposedLevelsSchema.default([]),
    }),
    ({ tx, session, today }, { digest, levels, ...said }) => {
      const held = getReceived(tx, digest);
      const { settings } = getTask(tx, held.cycle);
      for (const { riskId, level } of levels) {
        carriedRiskUnit(tx, held.digest, riskId);
        requireLevel(level, settings.levels.names.length);
      }
      const reviewer = findReviewCopy(tx)?.reviewer ?? session.operator;
      saveReview(tx, { ...said, package: held.digest, levels, reviewer, reviewedOn: today() });
      dropReviewDraft(tx, held.digest, reviewer);
      return { reviewer };
    },
  ),

  /** The lead settles what reviewers saw differently; the package itself is decided by accepting or returning it. */
  settle: command(
    z.strictObject({ digest: sha256, verdict, note: longText.min(1) }),
    ({ tx, session, now }, { digest, ...said }) => {
      const held = getReceived(tx, digest);
      saveSettlement(tx, { ...said, package: held.digest, operator: session.operator, at: now() });
      return {};
    },
  ),

  /**
   * The lead settles a level reviewers saw differently: it is the 核定 level from now on, and the next notice takes it down.
   *
   * @throws DomainError REVIEW_LEVEL_AGREED · RISK_LEVEL_UNKNOWN · ROW_NOT_FOUND
   */
  settleLevel: command(
    z.strictObject({ digest: sha256, riskId: id<'risk'>(), level, why: longText.min(1) }),
    ({ tx, session, today, now }, { digest, ...said }) => {
      const held = getReceived(tx, digest);
      const { contradictions } = reviewBook(tx, held.cycle)(held.digest);
      if (!contradictions.some((one) => one.about === 'level' && one.riskId === said.riskId))
        throw new DomainError('REVIEW_LEVEL_AGREED');
      const unit = carriedRiskUnit(tx, held.digest, said.riskId);
      requireLevel(said.level, getTask(tx, held.cycle).settings.levels.names.length);
      const { operator } = session;
      saveLevelSettlement(tx, held.digest, { ...said, operator, at: now() });
      saveApprovedLevels(tx, held.cycle, unit, [{ ...said, by: operator, on: today() }]);
      return {};
    },
  ),

  /** What one goes on writing about a package: what was begun and not saved, else the own opinion; null = neither. */
  getDraft: query(z.strictObject({ digest: sha256 }), ({ db, session }, { digest }) => {
    const reviewer = findReviewCopy(db)?.reviewer ?? session.operator;
    const begun = findReviewDraft(db, digest, reviewer);
    if (begun !== null) return { draft: begun, isBegun: true };
    const own = reviewBook(db, getReceived(db, digest).cycle)(digest).reviews.find((one) => one.reviewer === reviewer);
    return own === undefined ? null : { draft: draftOfReview(own), isBegun: false };
  }),

  /** Kept until the opinion is saved or the draft is dropped; unfinished lines are kept as they are. */
  saveDraft: command(
    z.strictObject({ digest: sha256, draft: reviewDraftSchema }),
    ({ tx, session, now }, { digest, draft }) => {
      const held = getReceived(tx, digest);
      saveReviewDraft(tx, held.digest, findReviewCopy(tx)?.reviewer ?? session.operator, draft, now());
      return {};
    },
  ),

  dropDraft: command(z.strictObject({ digest: sha256 }), ({ tx, session }, { digest }) => {
    dropReviewDraft(tx, digest, findReviewCopy(tx)?.reviewer ?? session.operator);
    return {};
  }),

  /** Bundles that went out, newest first, and whether their answer came back. */
  listBundles: query(z.strictObject(scope), ({ db }, { cycle }) =>
    listReviewBundles(db, getTask(db, cycle).settings.cycle.code),
  ),

  /** @throws DomainError REVIEW_NOTHING_ASSIGNED { reviewer } · PASSPHRASE_WEAK { min } */
  writeBundle: task(
    z.strictObject({ ...scope, folder: z.uuid(), reviewer: personName, passphrase }),
    (context, { folder, cycle, ...input }, job) =>
      writeReviewBundle(
        context,
        { ...input, folder: context.files.pathOf(folder), cycle: getTask(context.db, cycle).settings.cycle.code },
        job,
      ),
  ),

  /** 打开复核包: on the reviewer's machine, without any ledger of its own. */
  openBundle: desk(
    z.strictObject({ file: z.uuid(), passphrase, replace: z.boolean().default(false) }),
    openReviewBundle,
  ),

  /** In a review copy: everything written in it, back to the lead. */
  writeAnswer: task(z.strictObject({ folder: z.uuid(), passphrase }), (context, { folder, passphrase: secret }, job) =>
    writeReviewAnswer(context, context.files.pathOf(folder), secret, job),
  ),

  /** The lead takes an answer in. */
  takeAnswer: task(z.strictObject({ file: z.uuid(), passphrase }), (context, { file, passphrase: secret }, job) =>
    takeReviewAnswer(context, context.files.pathOf(file), secret, job),
  ),

  /** How many points a rule would draw; which of them is not told before it is drawn. */
  previewDraw: query(z.strictObject({ ...scope, rule: spotRule }), ({ db }, { cycle, rule }) => {
    const candidates = spotCandidates(db, getTask(db, cycle).settings.cycle.code, '');
    const items = drawSpots(candidates, rule);
    return { points: candidates.length, drawn: items.length, units: new Set(items.map(({ unit }) => unit)).size };
  }),

  /** 抽审: draws and keeps the list with the salt it was drawn by. */
  draw: command(z.strictObject({ ...scope, rule: spotRule }), ({ tx, session, newId, now }, { cycle, rule }) => {
    const { code } = getTask(tx, cycle).settings.cycle;
    const salt = newId().replaceAll('-', '').slice(0, 16);
    const items = drawSpots(spotCandidates(tx, code, salt), rule);
    const id = newId();
    addSpotDraw(tx, { id, cycle: code, salt, rule, operator: session.operator, at: now() }, items);
    return { id, salt, drawn: items.length };
  }),

  listDraws: query(z.strictObject(scope), ({ db }, { cycle }) =>
    listSpotDraws(db, getTask(db, cycle).settings.cycle.code).map((draw) => ({
      ...draw,
      items: listSpotItems(db, draw.id),
    })),
  ),

  /** Who looks at drawn points, of some units or of all. */
  assignDraw: command(
    z.strictObject({
      drawId: z.uuid(),
      units: z.array(unitCode).max(2000).nullable().default(null),
      reviewer: personName.nullable(),
    }),
    ({ tx }, { drawId, units, reviewer }) => {
      const assigned = assignSpots(tx, drawId, units, reviewer?.trim() ?? null);
      if (assigned === 0) throw new DomainError('ROW_NOT_FOUND', { register: '抽审', id: drawId });
      return { assigned };
    },
  ),
};
