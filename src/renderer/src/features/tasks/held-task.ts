import type { api } from '../../api/client.ts';

/** The county's newest task; digest null = a draft that no unit has. */
export type HeldTask = NonNullable<Awaited<ReturnType<typeof api.tasks.get>>>;
