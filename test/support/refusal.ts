import { ApiError } from '../../src/rpc/client.ts';

/** The refusal of a call; fails the test when the call was answered. */
export async function refusal(call: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await call.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (!(error instanceof ApiError)) throw new Error(`not refused: ${String(error)}`);
  return error;
}
