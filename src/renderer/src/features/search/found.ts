import type { api } from '../../api/client.ts';

/** What a search answers, and one row of it. */
export type Found = Awaited<ReturnType<typeof api.search.find>>;
export type Group = Found['groups'][number];
export type Hit = Group['hits'][number];
