import { useMemo } from 'react';
import { api } from '../../api/client.ts';
import { ignoreNothingEntered } from '../../api/ignore-nothing-entered.ts';
import { useLiveTask } from '../../api/use-live-task.ts';

const none: ReadonlyMap<string, number> = new Map();

/**
 * 近似重复 in the whole register, asked only when somebody wants to see them.
 *
 * @returns the task, and the number of the group of every risk that says nearly what another one says
 */
export const useAlike = (isWanted: boolean) => {
  const task = useLiveTask(isWanted ? 'alike' : undefined, (options) =>
    api.risks.findDuplicates({}, options).catch(ignoreNothingEntered([])),
  );
  const found = isWanted ? task.answer?.output : undefined;
  const groups = useMemo(
    () =>
      found === undefined || found.length === 0
        ? none
        : new Map(found.flatMap(({ riskIds }, group) => riskIds.map((id) => [id as string, group] as const))),
    [found],
  );
  return { groups, task };
};
