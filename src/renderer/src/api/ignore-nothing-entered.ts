import { WHOLE_ENTRY } from '../../../text/labels/register-labels.ts';
import { asApiError } from './as-api-error.ts';

/**
 * For reads of an entry that may not be there yet: nothing was entered, which is no refusal for a page that can start
 * it. `useQuery(() => api.offices.list({}).catch(ignoreNothingEntered([])))`
 *
 * @param instead what the page shows then
 * @throws the refusal, when it is another one
 */
export const ignoreNothingEntered =
  <Instead>(instead: Instead) =>
  (error: unknown): Instead => {
    const { code, params } = asApiError(error);
    if (code === 'ROW_NOT_FOUND' && params['register'] === WHOLE_ENTRY) return instead;
    throw error;
  };
