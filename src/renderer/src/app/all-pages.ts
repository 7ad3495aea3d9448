import { listLimits } from '../../../domain/forms/printed-list.ts';
import { ApiError } from '../../../rpc/client.ts';

/**
 * Reads a list that is shown page by page to its end.
 *
 * @param title of the list, for the refusal
 * @param readPage the rows from `offset` on, and how many there are
 * @throws ApiError LIST_TOO_LONG { title, rows, limit } before it reads on
 */
export async function allPages<Row>(
  title: string,
  readPage: (offset: number) => Promise<{ rows: readonly Row[]; total: number }>,
): Promise<Row[]> {
  const all: Row[] = [];
  const limit = listLimits.rows;
  for (;;) {
    const { rows, total } = await readPage(all.length);
    if (total > limit) throw new ApiError('LIST_TOO_LONG', { title, rows: total, limit });
    all.push(...rows);
    if (rows.length === 0 || all.length >= total) return all;
  }
}
