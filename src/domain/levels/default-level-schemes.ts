/** Level names in use, most severe first. The default is Kunming's (四(一)三); 高/中/低 is the commonest. */
import type { LevelScheme } from './level-scheme.ts';

export const defaultLevelScheme: LevelScheme = { id: 'kunming', names: ['较高', '一般', '较低'] };

export const defaultLevelSchemes: LevelScheme[] = [
  defaultLevelScheme,
  { id: 'high-middle-low', names: ['高', '中', '低'] },
  { id: 'one-two-three', names: ['一级', '二级', '三级'] },
  { id: 'roman', names: ['Ⅰ级', 'Ⅱ级', 'Ⅲ级'] },
  { id: 'letters', names: ['A级', 'B级', 'C级'] },
];
