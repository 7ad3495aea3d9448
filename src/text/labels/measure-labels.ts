import type { DueKind, Regulation } from '../../domain/measures/measure.ts';

export const dueKindNames: Record<DueKind, string> = {
  date: '限期完成',
  'long-term': '长期坚持',
  immediate: '立行立改',
};

export const regulationKindNames: Record<Regulation['kind'], string> = { made: '新建', revised: '修订' };
