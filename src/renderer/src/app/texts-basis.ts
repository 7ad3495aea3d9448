import type { ExportedList } from './exported-list.ts';

/** What a list of found texts was read from: everything held, whatever was decided about it. */
export const textsBasis = { withReceived: true, texts: true } as const satisfies ExportedList['basis'];
