import { defaultLevelScheme } from '../../../domain/levels/default-level-schemes.ts';
import type { PreviewOptions } from '../../../domain/imports/import-preview.ts';
import type { TaskSettings } from '../../../domain/tasks/task-settings.ts';
import { defaultVocabularies } from '../../../domain/vocabularies/default-vocabularies.ts';

export type ImportWords = Pick<PreviewOptions, 'levelScheme' | 'categories' | 'methods'>;

/** Levels, categories and methods of the task; without a task the defaults. */
export function importWords(settings: TaskSettings | undefined): ImportWords {
  const { categories, methods } = settings?.vocabularies ?? defaultVocabularies();
  return { levelScheme: settings?.levels ?? defaultLevelScheme, categories, methods };
}
