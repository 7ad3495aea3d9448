import type { TaskSettings } from '../../../domain/tasks/task-settings.ts';

/** Text with the county's own word in the place of 廉政风险, 廉洁风险 or 腐败风险. */
export function inCountyWords(text: string, settings: Pick<TaskSettings, 'riskWord'>): string {
  return text.replaceAll(/廉政风险|廉洁风险|腐败风险/gu, settings.riskWord);
}
