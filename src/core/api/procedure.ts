/**
 * The builders say what a call is: `query` reads, `command` writes in one transaction and leaves an audit line, `task`
 * is long, makes its own transactions through `write`, reports and can be cancelled; `desk` works without a ledger.
 */
import type { z } from 'zod';
import type { Job } from '../../rpc/reply.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import type { Session } from '../ledgers/session.ts';
import type { Services } from '../platform/env.ts';

type WithSession = Services & { session: Session };
export type QueryContext = WithSession & { db: ReadDb };
export type CommandContext = WithSession & { tx: WriteTx };
export type TaskContext = WithSession & {
  db: ReadDb;
  /** one transaction with one audit line; `change` says what was done, without secrets */
  write<T>(change: object, work: (tx: WriteTx) => T): T;
};
/** The chooser's view: which ledger is open, and the means to open another. */
export type DeskContext = Services & { desk: Desk };
export type Desk = { session(): Session | undefined; open(session: Session): void; close(): void };

export type Procedure<Kind extends 'query' | 'command' | 'task', Context, Input extends z.ZodType, Output> = {
  kind: Kind;
  /** false: may be called while no ledger is open */
  needsLedger: boolean;
  /** false: the input holds a secret and is left out of the audit line */
  audited: boolean;
  input: Input;
  run(context: Context, input: z.output<Input>, job: Job): Output;
};

export const query = <Input extends z.ZodType, Output>(
  input: Input,
  run: (context: QueryContext, input: z.output<Input>, job: Job) => Output,
): Procedure<'query', QueryContext, Input, Output> => ({
  kind: 'query',
  needsLedger: true,
  audited: false,
  input,
  run,
});

export const command = <Input extends z.ZodType, Output>(
  input: Input,
  run: (context: CommandContext, input: z.output<Input>, job: Job) => Output,
): Procedure<'command', CommandContext, Input, Output> => ({
  kind: 'command',
  needsLedger: true,
  audited: true,
  input,
  run,
});

export const task = <Input extends z.ZodType, Output>(
  input: Input,
  run: (context: TaskContext, input: z.output<Input>, job: Job) => Output,
): Procedure<'task', TaskContext, Input, Output> => ({ kind: 'task', needsLedger: true, audited: false, input, run });

export const desk = <Input extends z.ZodType, Output>(
  input: Input,
  run: (context: DeskContext, input: z.output<Input>, job: Job) => Output,
): Procedure<'task', DeskContext, Input, Output> => ({ kind: 'task', needsLedger: false, audited: false, input, run });
