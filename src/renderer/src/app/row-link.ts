/** Where a row is edited: findings, remarks and returns lead there. */
import type { RegisterName } from '../../../domain/registers/facts.ts';
import { hrefOf } from './location.ts';

/** Page of each register, by its hash path. */
const pageOf: Record<RegisterName, string> = {
  profiles: 'posts',
  offices: 'posts',
  persons: 'persons',
  posts: 'posts',
  assignments: 'persons',
  powers: 'powers',
  risks: 'risks',
  riskRevisions: 'risks',
  rounds: 'rounds',
  roundRisks: 'rounds',
  regulations: 'measures',
  measures: 'measures',
  measureRisks: 'measures',
  measureRegulations: 'measures',
  scores: 'assessment',
  explanations: 'checks',
  attachments: 'risks',
};

/** Address of a row's page, the row itself named where there is one. */
export const hrefOfRow = (register: RegisterName, rowId: string | null): string =>
  hrefOf(pageOf[register], rowId === null ? {} : { row: rowId });
