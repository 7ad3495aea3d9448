/** The open ledger's own year, all registers at once: pages show rows of one register with the names of others. */
import { type Facts, registerNames } from '../../../domain/registers/facts.ts';
import { api } from './client.ts';
import { ignoreNothingEntered } from './ignore-nothing-entered.ts';
import { type QueryState, useQuery } from './use-query.ts';

const noFacts = Object.fromEntries(registerNames.map((name) => [name, []])) as unknown as Facts;

export const useFacts = (): QueryState<Facts> =>
  useQuery(() => api.entries.get({}).catch(ignoreNothingEntered(noFacts)));
