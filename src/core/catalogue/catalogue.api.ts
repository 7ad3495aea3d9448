import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { comparableText } from '../../domain/text-findings/comparable-text.ts';
import { command, query } from '../api/procedure.ts';
import { listRows } from '../registers/registers.repo.ts';
import { findWorking } from '../snapshots/snapshots.repo.ts';
import { openEntry, readEntry, scopeFields } from '../snapshots/working.ts';
import { currentTask, getTask } from '../tasks/tasks.repo.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { catalogueOf, catalogueTextsOf } from './catalogue-of.ts';
import { catalogueEntryId } from './entry-id.ts';
import { hasOneSubject, oneSubject, subjectFields, subjectOf } from './subject.ts';
import { heldWords } from './held-words.ts';
import { entryWords, takeEntries } from './take-entries.ts';

const withIds = (resourcesDir: string) =>
  catalogueOf(resourcesDir).map((entry) => ({ id: catalogueEntryId(entry), ...entry }));

/** Where a search looks. */
const textsOf = ({ post, power, riskPoint, manifestation, category, ...more }: CatalogueEntry): string[] => {
  const { prevent, monitor, dispose, responsibleRole } = more;
  return [post, power, riskPoint, manifestation, category, prevent, monitor, dispose, responsibleRole];
};

/** 风险点目录: what a unit may start from and must put in its own words. */
export const catalogue = {
  /**
   * Entries in the order of the file; `isTaken` where the entry already holds a risk in these words.
   *
   * @param search words that all stand somewhere in the entry; spaces divide them, punctuation does not count
   */
  list: query(
    z.strictObject({
      ...scopeFields,
      unitLevel: z.enum(['village', 'township', 'department']).optional(),
      post: z.string().max(100).optional(),
      search: z.string().max(200).default(''),
    }),
    ({ db, session, resourcesDir }, { unitLevel, post, search, unit, cycle }) => {
      const task = currentTask(db) && getTask(db, cycle);
      const working = task && findWorking(db, unit ?? session.identity.unitCode, task.settings.cycle.code);
      const held = working === undefined ? new Set<string>() : heldWords(db, working.id);
      const words = search.split(/\s+/).map(comparableText).filter(Boolean);
      return withIds(resourcesDir)
        .filter((entry) => unitLevel === undefined || entry.unitLevel === unitLevel)
        .filter((entry) => post === undefined || entry.post === post)
        .filter((entry) => {
          const whole = comparableText(textsOf(entry).join(' '));
          return words.every((word) => whole.includes(word));
        })
        .map((entry) => ({ ...entry, isTaken: held.has(entryWords(entry)) }));
    },
  ),

  /** Rows that still stand in the catalogue's words: risks by their origin, measures by their text. */
  unedited: query(z.strictObject(scopeFields), ({ db, session, resourcesDir }, scope) => {
    const { snapshot } = readEntry(db, session, scope);
    const texts = catalogueTextsOf(resourcesDir);
    const risks = listRows(db, snapshot.id, 'risks').filter(({ origin }) => origin === 'catalogue');
    const measures = listRows(db, snapshot.id, 'measures').filter(({ text }) => texts.has(comparableText(text)));
    return { riskIds: risks.map(({ id }) => id), measureIds: measures.map(({ id }) => id) };
  }),

  /**
   * Takes entries over as drafts of one post or office, with a measure per phase.
   *
   * @returns ids and numbers of the risks added; `skipped` = entries the subject already has
   * @throws DomainError ROW_NOT_FOUND for an unknown entry, post or office
   */
  take: command(
    z
      .strictObject({
        ...scopeFields,
        ...subjectFields,
        ids: z
          .array(z.string().regex(/^[0-9a-f]{16}$/))
          .min(1)
          .max(500),
      })
      .refine(hasOneSubject, oneSubject),
    (context, { ids, postId, officeId, ...scope }) => {
      const { tx, session, resourcesDir, newId } = context;
      const entry = openEntry(tx, session, scope, context);
      const byId = new Map(withIds(resourcesDir).map((one) => [one.id, one]));
      const chosen = [...new Set(ids)].map((id) => {
        const found = byId.get(id);
        if (found === undefined) throw new DomainError('ROW_NOT_FOUND', { register: '风险点目录', id });
        return found;
      });
      const subject = subjectOf(tx, entry.snapshot.id, { postId, officeId });
      const risks = takeEntries(tx, entry, chosen, subject, newId);
      return {
        ids: risks.map(({ id }) => id),
        numbers: risks.map(({ number }) => number),
        skipped: chosen.length - risks.length,
      };
    },
  ),
};
