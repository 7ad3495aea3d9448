import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { nameFromAnswer } from '../../domain/risks/name-from-answer.ts';
import type { Term } from '../../domain/vocabularies/term.ts';
import { command, query } from '../api/procedure.ts';
import { subjectFields, subjectOf } from '../catalogue/subject.ts';
import { id, line, longText } from '../registers/fields.ts';
import { getRow } from '../registers/registers.repo.ts';
import { addRisks, type NewRisk } from '../risks/add-risks.ts';
import { lastRiskPosition } from '../risks/risk-words.repo.ts';
import { openEntry, scopeFields } from '../snapshots/working.ts';
import { getTask, getUnit } from '../tasks/tasks.repo.ts';
import { guidanceOf, guidedLevels, guidedTechniques } from './read-guidance.ts';

const has = (terms: readonly Term[], code: string): boolean => terms.some((term) => term.code === code);

/** 引导查找: questions by technique; an answer in one's own words becomes a draft. */
export const guidance = {
  /** Questions for the unit's own level, or for another one. */
  list: query(
    z.strictObject({
      ...scopeFields,
      technique: z.enum(guidedTechniques).optional(),
      unitLevel: z.enum(guidedLevels).optional(),
    }),
    ({ db, session, resourcesDir }, { technique, unitLevel, unit, cycle }) => {
      const level = unitLevel ?? getUnit(getTask(db, cycle), unit ?? session.identity.unitCode).level;
      return guidanceOf(resourcesDir).filter(
        (question) => question.unitLevel === level && (technique === undefined || question.technique === technique),
      );
    },
  ),

  /**
   * Makes one draft: the answer is its manifestation and, unless `name` is given, its first sentence the name; technique
   * and category come from the question where the task has them.
   *
   * @throws DomainError ROW_NOT_FOUND for an unknown question, post, office or power
   */
  answer: command(
    z
      .strictObject({
        ...scopeFields,
        ...subjectFields,
        questionId: z.string().max(40),
        text: longText.refine((text) => text.trim() !== '', 'empty'),
        name: line.optional(),
        powerId: id<'power'>().optional(),
      })
      .refine(({ postId, officeId }) => postId === undefined || officeId === undefined, 'postId or officeId'),
    (context, { questionId, text, name, postId, officeId, powerId, ...scope }) => {
      const { tx, session, resourcesDir, newId } = context;
      const question = guidanceOf(resourcesDir).find((one) => one.id === questionId);
      if (question === undefined) throw new DomainError('ROW_NOT_FOUND', { register: '引导问题', id: questionId });
      const entry = openEntry(tx, session, scope, context);
      const whole = postId === undefined && officeId === undefined;
      const subject = whole ? { postId: null, officeId: null } : subjectOf(tx, entry.snapshot.id, { postId, officeId });
      if (powerId !== undefined) getRow(tx, entry.snapshot.id, 'powers', powerId);
      const { techniques, categories } = entry.task.settings.vocabularies;
      const last = lastRiskPosition(tx, entry.snapshot.id);
      const row: NewRisk = {
        ...subject,
        subject: subject.postId === null ? 'office' : 'post',
        powerId: powerId ?? null,
        step: '',
        name: name?.trim() ? name.trim() : nameFromAnswer(text),
        manifestation: text.trim(),
        category: has(categories, question.category) ? question.category : null,
        methods: [],
        techniques: has(techniques, question.technique) ? [question.technique] : [],
        channels: [],
        responsiblePostId: subject.postId,
        leaderPostId: null,
        change: 'new',
        changeReason: '',
        origin: 'own',
        remark: '',
        foundOn: context.today(),
        position: Math.min(last + 1, 1_000_000),
      };
      const [risk] = addRisks(tx, entry, [row], newId);
      return { riskId: risk?.id ?? '', number: risk?.number ?? '' };
    },
  ),
};
