/**
 * The little of Markdown that the manual is written in, as plain data: headings, paragraphs, lists, notes, pictures;
 * bold, code and links within a line. There is no raw HTML: a tag is text like any other.
 */

export type Inline =
  | { kind: 'text' | 'bold' | 'code'; text: string }
  /** `target` is a chapter (`risks`) or a page of the window (`#/risks`) */
  | { kind: 'link'; text: string; target: string };

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; content: Inline[] }
  | { kind: 'paragraph' | 'note'; content: Inline[] }
  | { kind: 'list'; isNumbered: boolean; items: Inline[][] }
  | { kind: 'picture'; file: string; alt: string };

const inlineMarks = /\*\*(?<bold>[^*]+)\*\*|`(?<code>[^`]+)`|\[(?<text>[^\]]+)\]\((?<target>(?:#\/)?[a-z][a-z-]*)\)/gu;

/** A line's parts, in order; what is not understood stays as it is written. */
export function parseInline(line: string): Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  for (const match of line.matchAll(inlineMarks)) {
    if (match.index > at) parts.push({ kind: 'text', text: line.slice(at, match.index) });
    const { bold, code, text = '', target = '' } = match.groups ?? {};
    if (bold !== undefined) parts.push({ kind: 'bold', text: bold });
    else if (code !== undefined) parts.push({ kind: 'code', text: code });
    else parts.push({ kind: 'link', text, target });
    at = match.index + match[0].length;
  }
  if (at < line.length) parts.push({ kind: 'text', text: line.slice(at) });
  return parts;
}

const heading = /^(?<marks>#{1,3}) (?<words>.+)$/u;
const picture = /^!\[(?<alt>[^\]]*)\]\(pictures\/(?<file>[a-z0-9-]+\.webp)\)$/u;
const bullet = /^- (?<words>.+)$/u;
const numbered = /^\d+\. (?<words>.+)$/u;
const note = /^> (?<words>.+)$/u;

/** Blocks between blank lines; a line that begins no block of its own goes on with the one before. */
export function parseMarkdown(source: string): Block[] {
  const blocks: Block[] = [];
  let isOpen = false;
  for (const raw of source.split('\n')) {
    const line = raw.trim();
    const last = blocks.at(-1);
    if (line === '') isOpen = false;
    else if (isOpen && last !== undefined && continueBlock(last, line)) continue;
    else {
      blocks.push(startBlock(line));
      isOpen = true;
    }
  }
  return blocks;
}

function startBlock(line: string): Block {
  const head = heading.exec(line)?.groups;
  if (head !== undefined)
    return {
      kind: 'heading',
      level: (head['marks'] ?? '#').length as 1 | 2 | 3,
      content: parseInline(head['words'] ?? ''),
    };
  const shown = picture.exec(line)?.groups;
  if (shown !== undefined) return { kind: 'picture', file: shown['file'] ?? '', alt: shown['alt'] ?? '' };
  const said = note.exec(line)?.groups;
  if (said !== undefined) return { kind: 'note', content: parseInline(said['words'] ?? '') };
  const item = itemOf(line);
  if (item !== undefined) return { kind: 'list', isNumbered: item.isNumbered, items: [parseInline(item.words)] };
  return { kind: 'paragraph', content: parseInline(line) };
}

/** @returns false when the line begins a block of its own */
function continueBlock(block: Block, line: string): boolean {
  const item = itemOf(line);
  if (block.kind === 'list') {
    if (item?.isNumbered === block.isNumbered) block.items.push(parseInline(item.words));
    else if (item === undefined && !isBlockStart(line)) block.items.at(-1)?.push(...parseInline(line));
    else return false;
    return true;
  }
  if (block.kind !== 'paragraph' || item !== undefined || isBlockStart(line)) return false;
  block.content.push(...parseInline(line));
  return true;
}

const isBlockStart = (line: string): boolean => [heading, picture, note].some((start) => start.test(line));

function itemOf(line: string): { isNumbered: boolean; words: string } | undefined {
  const point = bullet.exec(line)?.groups;
  if (point !== undefined) return { isNumbered: false, words: point['words'] ?? '' };
  const step = numbered.exec(line)?.groups;
  return step === undefined ? undefined : { isNumbered: true, words: step['words'] ?? '' };
}

const inlineText = (parts: readonly Inline[]): string => parts.map(({ text }) => text).join('');

/** What a block says, without marks: for searching. */
export function blockText(block: Block): string {
  if (block.kind === 'list') return block.items.map(inlineText).join(' ');
  return block.kind === 'picture' ? block.alt : inlineText(block.content);
}
