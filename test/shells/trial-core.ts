/** A tiny core for the expectations of the wire: three procedures that do what the wire has to carry. */
import { z } from 'zod';
import type { Job, Reply, Serve } from '../../src/rpc/reply.ts';
import { refusal } from '../../src/rpc/reply.ts';
import { DomainError } from '../../src/domain/errors.ts';

const procedure = <Kind extends 'query' | 'command' | 'task', Input extends z.ZodType, Output>(
  kind: Kind,
  input: Input,
  run: (context: object, input: z.output<Input>, job: Job) => Output,
) => ({ kind, input, run });

export const trialRouter = {
  units: {
    rename: procedure('command', z.object({ id: z.string(), name: z.string().min(1) }), (_, { id, name }) => {
      if (name === '重复') throw new DomainError('ROW_DUPLICATE', { register: '单位', field: '名称' });
      if (name === '缺陷') throw new TypeError('a bug');
      return { id, name };
    }),
  },
  packages: {
    importAll: procedure('task', z.object({ files: z.number().int() }), async (_, { files }, job) => {
      let done = 0;
      while (done < files && !job.signal.aborted) {
        done += 1;
        job.report({ stage: '验签', done, total: files });
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      return { done };
    }),
  },
};
export type TrialRouter = typeof trialRouter;

type AnyProcedure = { input: z.ZodType; run(context: object, input: unknown, job: Job): unknown };
const procedures = new Map<string, AnyProcedure>([
  ['units.rename', trialRouter.units.rename as AnyProcedure],
  ['packages.importAll', trialRouter.packages.importAll as AnyProcedure],
]);

/** How many tasks are running now; a test waits for it to fall to 0 after a page went away. */
export const trialLoad = { running: 0 };

export const trialServe: Serve = async (path, input, job): Promise<Reply> => {
  const found = procedures.get(path);
  if (!found) return refusal('API_UNKNOWN', { path });
  const parsed = found.input.safeParse(input);
  if (!parsed.success) return refusal('INPUT_INVALID', { field: 'name', rule: 'too_small' });
  trialLoad.running += 1;
  try {
    return { ok: true, data: await found.run({}, parsed.data, job) };
  } catch (error) {
    return error instanceof DomainError ? refusal(error.code, error.params) : refusal('INTERNAL', { ref: 'E-1' });
  } finally {
    trialLoad.running -= 1;
  }
};
