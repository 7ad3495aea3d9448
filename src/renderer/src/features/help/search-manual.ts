import type { Chapter } from './chapter.ts';
import { blockText } from './parse-markdown.ts';

/** A place in the manual that holds every word looked for. */
export type Hit = { chapter: string; title: string; block: number; before: string; match: string; after: string };

const AROUND = 24;
const MAX_HITS = 40;

/** Places that hold all words, in the order of the manual; those with a word in a heading first. Empty without a word. */
export function searchManual(chapters: readonly Chapter[], query: string): Hit[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  const [first] = words;
  if (first === undefined) return [];
  const hits = chapters.flatMap(({ id, title, blocks }) =>
    blocks.flatMap((block, index) => {
      const text = blockText(block);
      const low = text.toLowerCase();
      if (!words.every((word) => low.includes(word))) return [];
      const at = low.indexOf(first);
      const start = Math.max(0, at - AROUND);
      return [
        {
          rank: block.kind === 'heading' ? 0 : 1,
          hit: {
            chapter: id,
            title,
            block: index,
            before: `${start > 0 ? '…' : ''}${text.slice(start, at)}`,
            match: text.slice(at, at + first.length),
            after: text.slice(at + first.length, at + first.length + AROUND * 2),
          },
        },
      ];
    }),
  );
  return hits
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MAX_HITS)
    .map(({ hit }) => hit);
}
