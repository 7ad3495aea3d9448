import type { RollupErrorCode } from '../../domain/rollup/rollup-errors.ts';
import type { Sentence } from './sentence.ts';

export const rollupErrors: Record<RollupErrorCode, Sentence> = {
  CROSS_DIMENSION: ({ figure, dimension }) =>
    `“${figure}”不能按“${dimension}”来分，请换一个统计内容，或换一行、列、筛选。`,
  CHART_NOT_PLAIN: () => '这张图画得不对或太大，没有打印。请减少图上的单位再试。',
};
