import { ApiError, type CallOptions } from '../../../../rpc/client.ts';
import { api } from '../../api/client.ts';

/** Takes over a task; a file that was refused, or a stop on the way, is a refusal like any other. */
export async function joinTask(input: { file: string; rootCode: string }, options?: CallOptions) {
  const report = await api.packages.join(input, options);
  const refused = report.files.find(({ result }) => result === 'refused');
  if (refused?.code != null) throw new ApiError(refused.code, refused.params);
  if (report.cancelled) throw new ApiError('CANCELLED', {});
  return report;
}
