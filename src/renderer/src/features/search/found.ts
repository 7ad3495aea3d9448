import type { api } from '../../api/client.ts';

/** What a search answers, and one row of it. */
export type Found = Awaited<ReturnType<typeof api.search.find>>;
export type Group = Found['groups'][number];
export type Hit = Group['hits'][number];
/** Words and filters of a search, without the page. */
export type Asked = Pick<Parameters<typeof api.search.find>[0], 'words' | 'unit' | 'withBelow' | 'level'>;
