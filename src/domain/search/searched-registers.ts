import type { RegisterName } from '../registers/facts.ts';

/** The registers whose rows hold words, in the order in which hits are shown. */
export const searchedRegisters = [
  'risks',
  'measures',
  'powers',
  'regulations',
  'posts',
  'offices',
  'persons',
  'rounds',
  'scores',
  'explanations',
  'riskRevisions',
  'profiles',
  'attachments',
] as const satisfies readonly RegisterName[];
export type SearchedRegister = (typeof searchedRegisters)[number];
