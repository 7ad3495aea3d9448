import { ApiError } from '../../../rpc/client.ts';

/** Both shells hand out what was shown to the page under `/files/<id>` of its own origin. */
export const readShownFile = async (id: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> => {
  const address = `/files/${encodeURIComponent(id)}`;
  const response = await fetch(address, signal === undefined ? {} : { signal }).catch(() => undefined);
  if (response === undefined) throw new ApiError(signal?.aborted === true ? 'CANCELLED' : 'API_BROKEN', {});
  if (!response.ok) throw new ApiError('FILE_NOT_FOUND', { file: id });
  return new Uint8Array(await response.arrayBuffer());
};
