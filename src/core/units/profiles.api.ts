import { z } from 'zod';
import { command } from '../api/procedure.ts';
import { registerApi } from '../registers/register-api.ts';
import { getRow, saveRows } from '../registers/registers.repo.ts';
import { openEntry, scopeFields } from '../snapshots/working.ts';
import { profileSchema } from './units.schema.ts';

/** 单位信息: one line per unit and year, made with the entry. */
export const profiles = {
  list: registerApi('profiles').list,

  /**
   * Changes names, contact and note. Whose line it is, for which year and who fills it in (代报) is not for entry.
   *
   * @throws DomainError ROW_NOT_FOUND for another line than the entry's own
   */
  save: command(
    z.strictObject({ ...scopeFields, rows: z.array(profileSchema).length(1) }),
    (context, { rows, ...scope }) => {
      const { snapshot } = openEntry(context.tx, context.session, scope, context);
      for (const row of rows) {
        const { unitCode, cycle, reportedBy } = getRow(context.tx, snapshot.id, 'profiles', row.id);
        saveRows(context.tx, snapshot.id, 'profiles', [{ ...row, unitCode, cycle, reportedBy }]);
      }
      return { saved: rows.length };
    },
  ),
};
