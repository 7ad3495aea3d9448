import { useMemo } from 'react';
import type { ApiError } from '../../../../rpc/client.ts';
import { api } from '../../api/client.ts';
import { ignoreNothingEntered } from '../../api/ignore-nothing-entered.ts';
import { useQuery } from '../../api/use-query.ts';

/** Beyond this the core would compare for seconds; one risk at a time is compared in any register. */
export const MOST_COMPARED = 5000;

export type Alike = {
  /** number of the group of every risk that says nearly what another one says */
  groups: ReadonlyMap<string, number>;
  isTooMany: boolean;
  error: ApiError | undefined;
};

const none: ReadonlyMap<string, number> = new Map();

/** 近似重复 in the whole register, asked only when somebody wants to see them. */
export const useAlike = (isWanted: boolean, riskCount: number): Alike => {
  const isTooMany = isWanted && riskCount > MOST_COMPARED;
  const isAsked = isWanted && !isTooMany;
  const asked = useQuery(
    () => (isAsked ? api.risks.findDuplicates({}).catch(ignoreNothingEntered([])) : Promise.resolve([])),
    [isAsked],
  );
  const found = asked.kind === 'ready' ? asked.data : undefined;
  const groups = useMemo(
    () =>
      found === undefined || found.length === 0
        ? none
        : new Map(found.flatMap(({ riskIds }, group) => riskIds.map((id) => [id as string, group] as const))),
    [found],
  );
  return { groups, isTooMany, error: asked.kind === 'refused' ? asked.error : undefined };
};
