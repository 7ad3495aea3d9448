import type { RegisterName } from './facts.ts';

/** Fields that name a row inside its register; most rows have an id. */
const linkKeys: Partial<Record<RegisterName, readonly string[]>> = {
  roundRisks: ['roundId', 'fromStep'],
  measureRisks: ['measureId', 'riskId'],
  measureRegulations: ['measureId', 'regulationId'],
};

/** What names a row inside its register: its id, or the ids it links. */
export const rowKey = (register: RegisterName, row: object): string =>
  (linkKeys[register] ?? ['id']).map((field) => String((row as Record<string, unknown>)[field])).join(' ');
