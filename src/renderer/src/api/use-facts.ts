/**
 * The open ledger's own year: pages show rows of one register with the names of others. After a change only the rows
 * that were written are asked for again. A page on a large register names the registers it needs.
 */
import { useRef } from 'react';
import { type Facts, type RegisterName, registerNames } from '../../../domain/registers/facts.ts';
import { api } from './client.ts';
import { type HeldFacts, noFacts, takeAnswer } from './held-facts.ts';
import { ignoreNothingEntered } from './ignore-nothing-entered.ts';
import { type QueryState, useQuery } from './use-query.ts';

/** @param registers the same ones for the life of the component */
export const useFacts = <K extends RegisterName = RegisterName>(
  registers: readonly K[] = registerNames as readonly RegisterName[] as readonly K[],
): QueryState<Pick<Facts, K>> => {
  const held = useRef<HeldFacts>(undefined);
  return useQuery(async () => {
    const since = held.current?.stamp;
    const wanted = { registers: [...registers], ...(since === undefined ? {} : { since }) };
    const answer = await api.entries.read(wanted).catch(ignoreNothingEntered(undefined));
    held.current = answer && takeAnswer(held.current, answer);
    return held.current?.facts ?? noFacts;
  });
};
