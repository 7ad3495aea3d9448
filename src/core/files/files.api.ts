import { z } from 'zod';
import { desk } from '../api/procedure.ts';
import { findTargets } from '../platform/targets.ts';

/** Places for files. Pages get ids; paths stay here, but for their last name as a label. */
export const files = {
  /** Folders files may be written to, sticks first; read anew at each call. */
  listTargets: desk(z.strictObject({}), async ({ files: admitted }) => {
    const targets = await findTargets();
    return targets.map(({ path, ...target }) => ({ id: admitted.admit(path), ...target }));
  }),

  /** A new empty folder that is gone when the program ends: previews, attachments to look at. */
  createScratch: desk(z.strictObject({}), ({ files: admitted, scratch }) => ({
    folder: admitted.admit(scratch.newFolder()),
  })),
};
