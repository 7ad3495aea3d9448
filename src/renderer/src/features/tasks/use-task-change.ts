import type { TaskChange } from '../../../../domain/tasks/task-change.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';

/** One change of the task: `change({ kind: 'units', … })` resolves to undefined when refused. */
export const useTaskChange = () => {
  const { run, error, clear } = useCommand(api.tasks.change);
  return { change: (change: TaskChange) => run({ change }), error, clear };
};
