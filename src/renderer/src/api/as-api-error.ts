import { ApiError } from '../../../rpc/client.ts';

/** A refusal as it came; anything else that failed on the way is a broken connection. */
export const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError('API_BROKEN', {});
