/**
 * The open ledger's own year: pages show rows of one register with the names of others. It comes in parts, the page can
 * say how far it is; after a change only the rows that were written are asked for again. A page names the registers it
 * needs: the year of a large unit is tens of megabytes.
 */
import { useEffect, useRef, useState } from 'react';
import type { Facts, RegisterName } from '../../../domain/registers/facts.ts';
import type { Progress } from '../../../rpc/reply.ts';
import { api } from './client.ts';
import { type HeldFacts, joinParts, noFacts, takeAnswer } from './held-facts.ts';
import { ignoreNothingEntered } from './ignore-nothing-entered.ts';
import { type QueryState, useQuery } from './use-query.ts';

/** How far the first reading is, while it takes more than one part. */
export type Reading = { progress: Progress | undefined; isStopped: boolean; stop(): void; again(): void };
export type FactsState<K extends RegisterName> = QueryState<Pick<Facts, K>> & { reading: Reading };

/** @param registers the same ones for the life of the component */
export const useFacts = <K extends RegisterName>(registers: readonly K[]): FactsState<K> => {
  const held = useRef<HeldFacts>(undefined);
  const parts = useParts(registers);
  const state = useQuery(async (): Promise<Pick<Facts, K>> => {
    held.current ??= await parts.read().catch(ignoreNothingEntered(undefined));
    if (held.current === undefined) return noFacts;
    const wanted = { registers: [...registers], since: held.current.stamp };
    const answer = await api.entries.read(wanted).catch(ignoreNothingEntered(undefined));
    held.current = answer && takeAnswer(held.current, answer);
    return held.current?.facts ?? noFacts;
  }, [parts.attempt]);
  return { ...state, reading: parts.reading };
};

function useParts(registers: readonly RegisterName[]) {
  const [progress, setProgress] = useState<Progress>();
  const [attempt, setAttempt] = useState(0);
  const [isStopped, setIsStopped] = useState(false);
  /** the reading that counts; another number = nobody waits for it any more */
  const current = useRef(0);
  useEffect(
    () => () => {
      current.current += 1;
    },
    [],
  );
  /** Resolves when all parts are there; never, when it was stopped or its page went. */
  const read = async (): Promise<HeldFacts> => {
    current.current += 1;
    const mine = current.current;
    const parts: Awaited<ReturnType<typeof api.entries.readPart>>[] = [];
    for (let done = 0; ;) {
      const after = parts.at(-1)?.next ?? undefined;
      const part = await api.entries.readPart({ registers: [...registers], ...(after === undefined ? {} : { after }) });
      if (current.current !== mine) return new Promise<never>(() => undefined);
      parts.push(part);
      done += part.count;
      if (part.next === null) return joinParts(parts);
      setProgress({ stage: '', done, total: part.total });
    }
  };
  const reading: Reading = {
    progress,
    isStopped,
    stop: () => {
      current.current += 1;
      setIsStopped(true);
    },
    again: () => {
      setProgress(undefined);
      setIsStopped(false);
      setAttempt((count) => count + 1);
    },
  };
  return { read, attempt, reading };
}
