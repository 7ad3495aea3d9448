/**
 * Changing something:
 *
 *     const save = useCommand(api.risks.save);
 *     const saved = await save.run({ rows });   // undefined = refused; save.error says why
 *     <ErrorBar error={save.error} onClose={save.clear} />
 *
 * After success every mounted query asks again. Nothing is thrown; show `error` once, where the user looks.
 */
import { useState } from 'react';
import type { ApiError, CallOptions } from '../../../rpc/client.ts';
import { asApiError } from './as-api-error.ts';
import { pending } from './pending.ts';
import { refreshAll } from './refresh.ts';
import { withUnlock } from './with-unlock.ts';

export type Command<Input, Output> = {
  /** undefined when refused */
  run(input: Input): Promise<Output | undefined>;
  isRunning: boolean;
  error: ApiError | undefined;
  clear(): void;
};

export const useCommand = <Input, Output>(
  call: (input: Input, options?: CallOptions) => Promise<Output>,
): Command<Input, Output> => {
  const [running, setRunning] = useState(0);
  const [error, setError] = useState<ApiError>();
  const run = async (input: Input): Promise<Output | undefined> => {
    setRunning((count) => count + 1);
    setError(undefined);
    try {
      const output = await pending(withUnlock(() => call(input)));
      refreshAll();
      return output;
    } catch (failure) {
      setError(asApiError(failure));
      return undefined;
    } finally {
      setRunning((count) => count - 1);
    }
  };
  return { run, isRunning: running > 0, error, clear: () => setError(undefined) };
};
