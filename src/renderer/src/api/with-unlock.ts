import { asApiError } from './as-api-error.ts';
import { askUnlock } from './unlock.ts';

/** Makes a call; when the keys are locked, asks for the passphrase and makes it once more. */
export const withUnlock = async <Output>(call: () => Promise<Output>): Promise<Output> => {
  try {
    return await call();
  } catch (error) {
    if (asApiError(error).code !== 'KEYS_LOCKED' || !(await askUnlock())) throw error;
    return call();
  }
};
