/**
 * The client end every caller uses: the router's type becomes callable functions over any transport.
 * Runs in the page, so it imports no zod (types only). Start reading at `createClient`.
 */
import type { z } from 'zod';
import type { ErrorCode, ErrorParams } from '../domain/errors.ts';
import type { Progress, Reply } from './reply.ts';

export type CallOptions = { signal?: AbortSignal; onProgress?(progress: Progress): void };

/** Carries one call to the core and brings its reply; resolves for refusals and lost connections too. */
export type Transport = (path: string, input: unknown, options: CallOptions) => Promise<Reply>;

/** What the client needs to know of a procedure; the builders in core/api make them. */
type ProcedureShape = { kind: 'query' | 'command' | 'task'; input: z.ZodType; run(...args: never[]): unknown };

/** The tree of procedures as functions: `client.risks.list({ postId })`. */
export type Client<Router> = {
  readonly [Key in keyof Router]: Router[Key] extends ProcedureShape
    ? (input: z.input<Router[Key]['input']>, options?: CallOptions) => Promise<Awaited<ReturnType<Router[Key]['run']>>>
    : Client<Router[Key]>;
};

/** The refusal of a call, with code and params as the core gave them; `errorSentence` words it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams) {
    super(`${code} ${JSON.stringify(params)}`);
    this.code = code;
    this.params = params;
  }
}

/**
 * Typed functions over a transport.
 *
 * @throws ApiError (each function, as a rejection) with any error code of the called procedure, or
 *         API_UNKNOWN, API_REFUSED, API_BROKEN, INPUT_INVALID, CANCELLED, INTERNAL
 */
export const createClient = <Router>(transport: Transport): Client<Router> =>
  // The proxy answers any name; the type says which names exist.
  branch(transport, []) as Client<Router>;

const branch = (transport: Transport, path: readonly string[]): unknown =>
  new Proxy((input: unknown, options?: CallOptions) => call(transport, path.join('.'), input, options), {
    // A client may be returned from an async function, which looks for `then`.
    get: (_, key) => (typeof key === 'symbol' || key === 'then' ? undefined : branch(transport, [...path, key])),
  });

const call = async (transport: Transport, path: string, input: unknown, options: CallOptions = {}) => {
  const reply = await transport(path, input, options);
  if (!reply.ok) throw new ApiError(reply.error.code, reply.error.params);
  return reply.data;
};
