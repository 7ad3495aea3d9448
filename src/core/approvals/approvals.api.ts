import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { approvalNeed } from '../../domain/risks/needs-approval.ts';
import { query, task } from '../api/procedure.ts';
import { requireMaySign } from '../packages/may-sign.ts';
import { newestPackages } from '../packages/newest-packages.ts';
import { writeNotice } from '../packages/write-answer.ts';
import { sortFileError } from '../platform/file-errors.ts';
import { nextStep } from '../api/run-steps.ts';
import { safeFileName } from '../platform/safe-file-name.ts';
import { cycleCode, unitCode } from '../registers/fields.ts';
import { getTask, getUnit } from '../tasks/tasks.repo.ts';
import { listLevelRows } from './approval-rows.repo.ts';
import { openNotices } from './open-notices.ts';

/** Without these not one notice can be written. */
const stopping: readonly string[] = ['KEYS_LOCKED', 'KEYS_MISSING', 'DISK_FULL', 'LEDGER_READ_ONLY', 'FILE_NOT_FOUND'];

const folderIn = (parent: string, name: string): string => {
  const folder = join(parent, safeFileName(name));
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw sortFileError(error, name);
  }
  return folder;
};

/** 核定: levels the receiver decides for units below, and the notices that take them down. `risks.approve` sets them. */
export const approvals = {
  /** The points of a unit's newest package: 自评, 单位审定, 核定 side by side, and which of them wait for a decision here. */
  list: query(z.strictObject({ unit: unitCode, cycle: cycleCode.optional() }), ({ db }, input) => {
    const held = getTask(db, input.cycle);
    const { settings } = held;
    const unit = getUnit(held, input.unit);
    const newest = newestPackages(db, settings.cycle.code).get(unit.code);
    if (newest === undefined) return [];
    return listLevelRows(db, settings.cycle.code, unit.code, newest.snapshotId).map((row) => {
      const level = row.unit?.level ?? row.self?.level ?? null;
      return { ...row, need: approvalNeed({ isHeadPost: row.isHeadPost, level }, unit.level, settings.decisions) };
    });
  }),

  /** Units with levels decided here, and how many of them they have not been told. */
  listNotices: query(z.strictObject({ cycle: cycleCode.optional() }), ({ db }, input) =>
    openNotices(db, getTask(db, input.cycle).settings.cycle.code),
  ),

  /**
   * Writes a notice for every unit with untold levels, each into a folder of its own name.
   *
   * @throws DomainError KEYS_UNCERTIFIED · KEYS_ROLE · KEYS_LOCKED · DISK_FULL · LEDGER_READ_ONLY · FILE_NOT_FOUND
   */
  writeNotices: task(
    z.strictObject({ folder: z.uuid(), cycle: cycleCode.optional(), units: z.array(unitCode).max(2000).optional() }),
    async (context, input, job) => {
      await nextStep(job, { stage: '查找要通知的单位', done: 0, total: 1 });
      const held = getTask(context.db, input.cycle);
      const cycle = held.settings.cycle.code;
      const into = context.files.pathOf(input.folder);
      requireMaySign(context.db, 'notice');
      const open = openNotices(context.db, cycle).filter(
        ({ unit, changed }) => changed > 0 && (input.units === undefined || input.units.includes(unit)),
      );
      const written = [];
      for (const { unit } of open) {
        await nextStep(job, { stage: '写核定通知', done: written.length, total: open.length });
        const { name } = getUnit(held, unit);
        try {
          const sent = await writeNotice(context, { unit, cycle }, folderIn(into, name));
          written.push({ unit, name, fileName: sent.fileName, error: null });
        } catch (error) {
          if (!(error instanceof DomainError) || stopping.includes(error.code)) throw error;
          written.push({ unit, name, fileName: null, error: { code: error.code, params: error.params } });
        }
      }
      return { written };
    },
  ),
};
