import type { api } from '../../api/client.ts';

/** What the file would bring, row by row, as long as nothing is written. */
export type Preview = Awaited<ReturnType<typeof api.imports.preview>>;
