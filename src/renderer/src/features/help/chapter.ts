import { type Block, blockText, parseMarkdown } from './parse-markdown.ts';

export type Chapter = { id: string; title: string; blocks: Block[] };

/**
 * A chapter of the manual.
 *
 * @param file   its path; `…/120-risks.md` is chapter `risks`, the number gives the order
 * @param source its Markdown, the first heading being the title
 */
export function chapterOf(file: string, source: string): Chapter {
  const id = /(?:^|\/)\d+-(?<id>[a-z-]+)\.md$/u.exec(file)?.groups?.['id'] ?? file;
  const blocks = parseMarkdown(source);
  const head = blocks.find(({ kind }) => kind === 'heading');
  return { id, title: head === undefined ? id : blockText(head), blocks };
}
