import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { searchedRegisters } from '../../domain/search/searched-registers.ts';
import { searchWords } from '../../domain/search/search-words.ts';
import { descendantsOf } from '../../domain/units/unit-tree.ts';
import { query, task } from '../api/procedure.ts';
import { cycleCode, level, unitCode } from '../registers/fields.ts';
import { getTask, getUnit } from '../tasks/tasks.repo.ts';
import { fillTexts } from './fill-texts.ts';
import { findTexts } from './find-texts.ts';
import { readHit } from './read-hit.ts';
import { searchedSnapshots } from './searched-snapshots.ts';

const scope = { cycle: cycleCode.optional() };
const register = z.enum(searchedRegisters);

/** 查找: Chinese words, from one character on, in all texts of all units that this ledger holds. */
export const search = {
  /**
   * Rows that hold every word, counted by register and unit, with the first of each register or a page of one.
   *
   * @throws DomainError TASK_MISSING · UNIT_UNKNOWN { unit, cycle }
   */
  find: query(
    z.strictObject({
      ...scope,
      words: z.string().max(200),
      unit: unitCode.optional(),
      /** with `unit`: also the units below it */
      withBelow: z.boolean().default(true),
      register: register.optional(),
      /** only risk points of this level */
      level: level.optional(),
      offset: z.int().min(0).max(10_000_000).default(0),
      limit: z.int().min(1).max(500).default(50),
    }),
    ({ db, session }, { words, cycle, unit, withBelow, ...input }, job) => {
      const held = getTask(db, cycle);
      const { units } = held.settings;
      const chosen =
        unit === undefined
          ? undefined
          : new Set([getUnit(held, unit), ...(withBelow ? descendantsOf(units, unit) : [])].map(({ code }) => code));
      const asked = {
        ...input,
        words: searchWords(words),
        units: chosen,
        register: input.register,
        level: input.level,
      };
      if (asked.words.length === 0) return { total: 0, byRegister: [], byUnit: [], groups: [], waiting: 0 };
      return findTexts(db, searchedSnapshots(db, session, held), asked, job);
    },
  ),

  /** Takes in the texts of received units that no search looked through yet; what is in stays in. */
  prepare: task(z.strictObject(scope), (context, { cycle }, job) =>
    fillTexts(context, searchedSnapshots(context.db, context.session, getTask(context.db, cycle)), job),
  ),

  /**
   * A row that was found, with what it belongs to and the package it came in.
   *
   * @throws DomainError TASK_MISSING · ROW_NOT_FOUND { register, id }
   */
  getRow: query(
    z.strictObject({ ...scope, unit: unitCode, register, rowId: z.string().max(40) }),
    ({ db, session }, { cycle, unit, ...row }) => {
      const held = getTask(db, cycle);
      const snapshot = searchedSnapshots(db, session, held).find((one) => one.unit === unit);
      if (snapshot === undefined) throw new DomainError('UNIT_UNKNOWN', { unit, cycle: held.settings.cycle.code });
      return readHit(db, held.settings.cycle.code, snapshot, row);
    },
  ),
};
