/** The chapters as they are built into the page, so that the manual needs no ledger, no file and no network. */
import { type Chapter, chapterOf } from './chapter.ts';

const sources = import.meta.glob<string>('../../../../../resources/manual/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const pictures = import.meta.glob<string>('../../../../../resources/manual/pictures/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** In the order of the file names. */
export const chapters: readonly Chapter[] = Object.keys(sources)
  .toSorted()
  .map((file) => chapterOf(file, sources[file] ?? ''));

const addresses = new Map(Object.entries(pictures).map(([file, address]) => [file.split('/').at(-1), address]));

/** Address of a picture; undefined when it has not been taken yet. */
export const pictureAddress = (file: string): string | undefined => addresses.get(file);
