import type { Id } from '../../../domain/ids.ts';

/** Id for a row made in the page; the core takes it over. */
export const newId = <Brand extends string>(): Id<Brand> => crypto.randomUUID() as Id<Brand>;
