/** The real dispatcher over a tiny router: procedures that do what the wire has to carry, and need no ledger. */
import { z } from 'zod';
import { createDispatcher } from '../../src/core/api/dispatch.ts';
import { desk } from '../../src/core/api/procedure.ts';
import { servicesFrom } from '../../src/core/platform/env.ts';
import { createFiles } from '../../src/core/platform/files.ts';
import { createScratch } from '../../src/core/platform/scratch.ts';
import { DomainError } from '../../src/domain/errors.ts';

/** How many tasks are running now; a test waits for it to fall to 0 after a page went away. */
export const trialLoad = { running: 0 };

const trialRouter = {
  units: {
    rename: desk(z.strictObject({ id: z.string(), name: z.string().min(1) }), (_, { id, name }) => {
      if (name === '重复') throw new DomainError('ROW_DUPLICATE', { register: '单位', field: '名称' });
      if (name === '缺陷') throw new TypeError('a bug');
      return { id, name };
    }),
  },
  packages: {
    importAll: desk(z.strictObject({ files: z.number().int() }), async (_, { files }, job) => {
      trialLoad.running += 1;
      let done = 0;
      while (done < files && !job.signal.aborted) {
        done += 1;
        job.report({ stage: '验签', done, total: files });
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      trialLoad.running -= 1;
      return { done };
    }),
  },
};
export type TrialRouter = typeof trialRouter;

const files = createFiles();
const services = servicesFrom({ dataDir: '', resourcesDir: '' }, files);

export const trialServe = createDispatcher(trialRouter, services, {
  session: () => undefined,
  open: () => undefined,
  close: () => undefined,
});

/** What a shell starts, around the tiny router. */
export const trialApp = (dataDir: string) => ({ serve: trialServe, files, scratch: createScratch(dataDir) });
