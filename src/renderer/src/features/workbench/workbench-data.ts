import type { WorkStep } from '../../../../domain/workbench/work-step.ts';
import type { api } from '../../api/client.ts';

export type Workbench = Awaited<ReturnType<typeof api.workbench.get>>;
export type Work = Awaited<ReturnType<typeof api.workbench.work>>;
export type Submission = NonNullable<Workbench['submission']>;

/** Page on which a step is done; the same words as in the address. */
export const pageOfStep: Record<WorkStep, string> = {
  posts: 'posts',
  persons: 'persons',
  powers: 'powers',
  risks: 'risks',
  measures: 'measures',
  assessment: 'assessment',
};
