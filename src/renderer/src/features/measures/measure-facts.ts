import type { Facts } from '../../../../domain/registers/facts.ts';

/** What the page about measures reads: not the rounds, revisions and scores of the year. */
export const measureRegisters = [
  'offices',
  'persons',
  'posts',
  'assignments',
  'powers',
  'risks',
  'regulations',
  'measures',
  'measureRisks',
  'measureRegulations',
  'attachments',
] as const;

export type MeasureFacts = Pick<Facts, (typeof measureRegisters)[number]>;
