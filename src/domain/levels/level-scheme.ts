/** Names of the levels; place in the list is the ordinal (first = 1 = most severe). 2 to 4 levels. */
import type { LevelOrdinal } from '../ids.ts';

export type LevelScheme = { id: string; names: string[] };

/** Name of a level; an ordinal outside the scheme is shown as the number itself, null as an empty string. */
export const levelName = (scheme: LevelScheme, level: LevelOrdinal | null): string =>
  level === null ? '' : (scheme.names[level - 1] ?? String(level));
