import type { TaskSettings } from '../../../domain/tasks/task-settings.ts';

/** Names units by code; a code the task does not know, and every code before there is a task, stands for itself. */
export const unitNamer = (settings: Pick<TaskSettings, 'units' | 'countyCode' | 'countyName'> | null) => {
  const names = new Map<string, string>([
    ...(settings === null ? [] : [[settings.countyCode, settings.countyName] as const]),
    ...(settings?.units ?? []).map(({ code, name }) => [code, name] as const),
  ]);
  return (code: string): string => names.get(code) ?? code;
};
