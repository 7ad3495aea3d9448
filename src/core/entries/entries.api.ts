import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { countFacts } from '../../domain/registers/count-facts.ts';
import { type Facts, registerNames } from '../../domain/registers/facts.ts';
import { query, task } from '../api/procedure.ts';
import { readFactsTable } from '../packages/snapshot-files.ts';
import { clearFacts, insertFacts, listRows, readFacts } from '../registers/registers.repo.ts';
import { openEntry, readEntry, scopeFields } from '../snapshots/working.ts';
import { type EntryPart, readPart } from './read-part.ts';
import { readRows, type ReadRows } from './read-rows.ts';

/** A unit's whole year at once: to read it, or to put one into a ledger that is still empty. */
export const entries = {
  get: query(z.strictObject(scopeFields), ({ db, session }, scope): Facts =>
    readFacts(db, readEntry(db, session, scope).snapshot.id),
  ),

  /**
   * Some registers of the year for a page that asks again after every change: with the stamp of its last answer it
   * gets only the rows written since.
   */
  read: query(
    z.strictObject({
      ...scopeFields,
      registers: z.array(z.enum(registerNames)).min(1),
      since: z.string().max(120).optional(),
    }),
    ({ db, session }, { registers, since, ...scope }): ReadRows =>
      readRows(db, readEntry(db, session, scope).snapshot.id, registers, since),
  ),

  /**
   * The same by parts, so that a large year can be shown on the way, and left. With the stamp of the first part `read`
   * tells what was written while the others came.
   */
  readPart: query(
    z.strictObject({
      ...scopeFields,
      registers: z.array(z.enum(registerNames)).min(1),
      after: z
        .strictObject({ register: z.enum(registerNames), key: z.array(z.string().max(100)).min(1).max(2) })
        .optional(),
      limit: z.int().min(1).max(10_000).default(4000),
    }),
    ({ db, session }, { registers, after, limit, ...scope }): EntryPart =>
      readPart(db, readEntry(db, session, scope).snapshot.id, registers, after, limit),
  ),

  /**
   * Takes over a whole year, e.g. from another program or the demonstration; every row is checked as in a package.
   * Attachments are left out: their bytes do not travel in a call.
   *
   * @throws DomainError RESTORE_NOT_EMPTY while there are risks · E_SCHEMA { path, detail } · UNIT_NOT_BELOW
   */
  load: task(
    z.strictObject({ ...scopeFields, facts: z.record(z.enum(registerNames), z.unknown()) }),
    (context, { facts: given, ...scope }) => {
      const facts: Facts = { ...readFactsTable('facts', given), attachments: [] };
      return context.write({ loaded: scope.unit ?? null }, (tx) => {
        const { snapshot, unit, task: held } = openEntry(tx, context.session, scope, context);
        const cycle = held.settings.cycle.code;
        const [profile] = facts.profiles;
        if (listRows(tx, snapshot.id, 'risks').length > 0)
          throw new DomainError('RESTORE_NOT_EMPTY', { unit: unit.name, cycle });
        if (profile?.unitCode !== unit.code || profile.cycle !== cycle)
          throw new DomainError('E_SCHEMA', { path: 'facts#profiles', detail: unit.code });
        const isOwn = unit.code === context.session.identity.unitCode;
        const reportedBy = isOwn ? null : context.session.identity.unitCode;
        clearFacts(tx, snapshot.id);
        insertFacts(tx, snapshot.id, { ...facts, profiles: [{ ...profile, reportedBy }] });
        return countFacts(facts, held.settings);
      });
    },
  ),
};
