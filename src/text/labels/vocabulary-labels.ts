import type { VocabularyName } from '../../domain/tasks/task-settings.ts';

export const vocabularyNames: Record<VocabularyName, string> = {
  categories: '风险类别',
  methods: '查找方式',
  techniques: '查找方法',
  channels: '查找渠道',
  powerKinds: '职权类别',
  keySites: '重点部位',
  areas: '重要领域',
  systems: '系统',
  preventMeans: '前期预防手段',
  monitorMeans: '中期监控手段',
  disposeMeans: '后期处置手段',
  changeReasons: '调整原因',
};
