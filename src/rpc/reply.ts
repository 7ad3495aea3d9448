/**
 * What travels between a page (or the command line) and the core: JSON only, nothing thrown across.
 * A call is `(path, input)`; it may report progress and be cancelled, and it always ends in one reply.
 */
import type { ErrorCode, ErrorParams } from '../domain/errors.ts';

/**
 * A step of a long task. `done` and `total` count items; `total` is absent while it is not known. `isFinal`: from here
 * on it is too late to stop, for what is half done would be worse than what is done.
 */
export type Progress = { stage: string; done: number; total?: number; isFinal?: true };

/** The running call as the core sees it. */
export type Job = { signal: AbortSignal; report(progress: Progress): void };

/** A refusal on the wire: `code` picks the Chinese sentence (text/errors.ts), `params` fill it. */
export type WireError = { code: ErrorCode; params: ErrorParams };

export type Reply = { ok: true; data: unknown } | { ok: false; error: WireError };

/** The whole core as a shell sees it. Never rejects: a bug is a reply with the code INTERNAL. */
export type Serve = (path: string, input: unknown, job: Job) => Promise<Reply>;

/** A refusal that a transport itself has to give. */
export const refusal = (code: ErrorCode, params: ErrorParams = {}): Reply => ({ ok: false, error: { code, params } });
