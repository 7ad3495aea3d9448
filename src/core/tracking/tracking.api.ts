import { z } from 'zod';
import { query } from '../api/procedure.ts';
import { cycleCode } from '../registers/fields.ts';
import { getTask } from '../tasks/tasks.repo.ts';
import { unitStates } from './unit-states.ts';

/** 报送进度. */
export const tracking = {
  list: query(z.strictObject({ cycle: cycleCode.optional() }), ({ db, session, today }, input) =>
    unitStates(db, session, getTask(db, input.cycle), today()),
  ),
};
