import { ApiError } from '../../../../rpc/client.ts';
import { api } from '../../api/client.ts';

export type Figure = { label: string; count: number };

/** How much the ledger's own unit entered in its newest cycle; empty before the first entry. */
export const ownFigures = async (): Promise<Figure[]> => {
  try {
    const [posts, powers, risks, { measures }] = await Promise.all([
      api.posts.list({}),
      api.powers.list({}),
      api.risks.list({}),
      api.measures.list({}),
    ]);
    return [
      { label: '岗位', count: posts.length },
      { label: '职权', count: powers.length },
      { label: '风险点', count: risks.length },
      { label: '防控措施', count: measures.length },
    ];
  } catch (error) {
    // No task taken over or no line entered yet: there is nothing to count.
    if (error instanceof ApiError && ['TASK_MISSING', 'ROW_NOT_FOUND'].includes(error.code)) return [];
    throw error;
  }
};
