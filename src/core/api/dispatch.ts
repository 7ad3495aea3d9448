/** Finds a procedure, checks its input, runs it and always answers: nothing is thrown to a shell. */
import { basename } from 'node:path';
import { DomainError, type ErrorParams } from '../../domain/errors.ts';
import { refusal, type Job, type Reply } from '../../rpc/reply.ts';
import { changeLabels } from '../../text/labels/change-labels.ts';
import { withTransaction, type WriteTx } from '../db/handles.ts';
import { sortSqliteError } from '../db/sqlite-errors.ts';
import { recordChanges } from '../history/changes.repo.ts';
import { startJournal } from '../history/journal.ts';
import type { Session } from '../ledgers/session.ts';
import type { Services } from '../platform/env.ts';
import { isSystemError, sortFileError } from '../platform/file-errors.ts';
import { requireNoReviewCopy } from '../reviews/review-copy.ts';
import { writeAuditLine } from './audit.ts';
import { joinCalls } from './join-calls.ts';
import type { Desk, Procedure } from './procedure.ts';

type AnyProcedure = Procedure<'query' | 'command' | 'task', never, never, unknown>;
export type Dispatcher = (path: string, input: unknown, job: Job) => Promise<Reply>;

/** Calls slower than this many milliseconds are logged with their path. */
const SLOW_MS = 50;

function findProcedure(router: object, path: string): AnyProcedure {
  let at: unknown = router;
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key))
      throw new DomainError('API_UNKNOWN', { path });
    at = (at as Record<string, unknown>)[key];
  }
  if (typeof at !== 'object' || at === null || !Object.hasOwn(at, 'run'))
    throw new DomainError('API_UNKNOWN', { path });
  return at as AnyProcedure;
}

type Parsed = { success: true; data: unknown } | { success: false; error: { issues: Issue[] } };
type Issue = {
  path: PropertyKey[];
  code?: string;
  message: string;
  origin?: string;
  maximum?: number | bigint;
  minimum?: number | bigint;
};

/** What the sentence needs; a rule of our own says which by its message. */
function issueParams(issue: Issue | undefined): ErrorParams {
  const field = issue?.path.join('.') ?? '';
  if (issue === undefined) return { field, rule: '' };
  const limit = issue.maximum ?? issue.minimum;
  return {
    field,
    rule: issue.code === 'custom' ? issue.message : (issue.code ?? issue.message),
    ...(limit === undefined ? {} : { limit: Number(limit), of: issue.origin ?? '' }),
  };
}

function parseInput(procedure: AnyProcedure, input: unknown): unknown {
  const schema = procedure.input as unknown as { safeParse(value: unknown): Parsed };
  const parsed = schema.safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new DomainError('INPUT_INVALID', issueParams(issue));
}

/** One transaction with its audit line and, where the call can be taken back, the rows it changed. */
function inTransaction<T>(
  session: Session,
  services: Services,
  path: string,
  change: unknown,
  work: (tx: WriteTx) => T,
): T {
  const { db } = session.ledger;
  const journal = startJournal(db, Object.hasOwn(changeLabels, path));
  return withTransaction(
    db,
    (tx) => {
      const output = work(tx);
      recordChanges(tx, journal.finish(), { path, at: services.now(), operator: session.operator });
      writeAuditLine(tx, session, services.now(), path, change);
      return output;
    },
    journal,
  );
}

function runWithLedger(
  procedure: AnyProcedure,
  session: Session,
  services: Services,
  path: string,
  input: unknown,
  job: Job,
): unknown {
  const run = procedure.run as (context: unknown, input: unknown, job: Job) => unknown;
  const { db } = session.ledger;
  const base = { ...services, session };
  if (procedure.kind === 'query') return run({ ...base, db }, input, job);
  requireNoReviewCopy(db, path);
  if (procedure.kind === 'command')
    return inTransaction(session, services, path, procedure.audited ? input : null, (tx) =>
      run({ ...base, tx }, input, job),
    );
  const write = <T>(change: object, work: (tx: WriteTx) => T): T =>
    inTransaction(session, services, path, change, work);
  return run({ ...base, db, write }, input, job);
}

/** Joins router, services and the open ledger into the one function every shell calls. */
export function createDispatcher(router: object, services: Services, desk: Desk): Dispatcher {
  const answer = async (path: string, input: unknown, job: Job): Promise<unknown> => {
    const procedure = findProcedure(router, path);
    const parsed = parseInput(procedure, input);
    if (!procedure.needsLedger) {
      const run = procedure.run as (context: unknown, input: unknown, job: Job) => unknown;
      return run({ ...services, desk }, parsed, job);
    }
    const session = desk.session();
    if (session === undefined) throw new DomainError('LEDGER_NOT_OPEN');
    return runWithLedger(procedure, session, services, path, parsed, job);
  };
  const isTask = isTaskOf(router);
  return joinCalls(isTask, async (path, input, job) => {
    const startedAt = performance.now();
    const asked = desk.session();
    try {
      return { ok: true, data: (await answer(path, input, job)) ?? null };
    } catch (caught) {
      // Its ledger was closed under a long call: whatever it stumbled over, that is why.
      if (isTask(path) && isLeft(asked, desk) && !(caught instanceof DomainError)) return refusal('LEDGER_NOT_OPEN');
      return sortFailure(caught, path, job, services, asked?.ledger.file ?? '');
    } finally {
      const took = Math.round(performance.now() - startedAt);
      if (took > SLOW_MS) services.log('slow', { path, ms: took });
    }
  });
}

const isLeft = (asked: Session | undefined, desk: Desk): boolean => asked !== undefined && desk.session() !== asked;

/** Tasks on the open ledger; what opens another one, or makes a folder, is never the same twice. */
const isTaskOf =
  (router: object) =>
  (path: string): boolean => {
    try {
      const { kind, needsLedger } = findProcedure(router, path);
      return kind === 'task' && needsLedger;
    } catch {
      return false;
    }
  };

function sortFailure(caught: unknown, path: string, job: Job, services: Services, file: string): Reply {
  const sorted = sortSqliteError(caught, file);
  // Nobody at the place of the failure expected it; the system still said what it was.
  const error = isSystemError(sorted) ? sortFileError(sorted, basename(sorted.path ?? '')) : sorted;
  if (error instanceof DomainError) return refusal(error.code, error.params);
  if (job.signal.aborted) return refusal('CANCELLED');
  const ref = `E-${services.newId().slice(0, 4).toUpperCase()}`;
  services.log('bug', { ref, path, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  return refusal('INTERNAL', { ref });
}
