import { z } from 'zod';
import { desk } from '../api/procedure.ts';
import { lookInto } from '../platform/look-into.ts';
import { findTargets } from '../platform/targets.ts';

/** Places for files. Pages get ids; paths stay here, but for their last name as a label. */
export const files = {
  /** Folders files may be written to, sticks first; read anew at each call. */
  listTargets: desk(z.strictObject({}), async ({ files: admitted }) => {
    const targets = await findTargets();
    return targets.map(({ path, ...target }) => ({ id: admitted.admit(path), ...target }));
  }),

  /** What lies on a stick or in a folder, newest first: by it a person knows whether it is the right one. */
  look: desk(z.strictObject({ folder: z.uuid() }), async ({ files: admitted }, { folder }) =>
    lookInto(admitted.pathOf(folder)),
  ),

  /** A new empty folder that is gone when the program ends: previews, attachments to look at. */
  createScratch: desk(z.strictObject({}), ({ files: admitted, scratch }) => ({
    folder: admitted.admit(scratch.newFolder()),
  })),
};
