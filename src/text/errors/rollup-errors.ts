import type { RollupErrorCode } from '../../domain/rollup/rollup-errors.ts';
import type { Sentence } from './sentence.ts';

export const rollupErrors: Record<RollupErrorCode, Sentence> = {
  CROSS_DIMENSION: ({ figure, dimension }) =>
    `“${figure}”不能按“${dimension}”来分，请换一个统计内容，或换一行、列、筛选。`,
  CYCLE_NOT_HELD: ({ cycle }) => `本台账里没有 ${cycle} 年度的数据，请另选一个年度。`,
};
