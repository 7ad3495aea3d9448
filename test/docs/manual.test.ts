/** The manual against the window: every page has its chapter, every chapter its picture, nothing leads nowhere. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chapterOf } from '../../src/renderer/src/features/help/chapter.ts';
import { type Block, blockText, type Inline } from '../../src/renderer/src/features/help/parse-markdown.ts';

const manualDir = 'resources/manual';
const pictureDir = join(manualDir, 'pictures');
const MAX_PICTURE_BYTES = 120 * 1024;

const files = readdirSync(manualDir).filter((name) => name.endsWith('.md'));
const chapters = files.map((name) => chapterOf(name, readFileSync(join(manualDir, name), 'utf8')));
const pictures = readdirSync(pictureDir);
const ids = chapters.map(({ id }) => id);
/** Pages of the window, as `#/path`. */
const routes = [...readFileSync('src/renderer/src/app/routes.ts', 'utf8').matchAll(/path: '(?<path>[a-z-]+)'/gu)].map(
  ({ groups }) => groups?.['path'] ?? '',
);

const shownIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'picture' ? [block.file] : []));
const partsOf = (block: Block): Inline[] => {
  if (block.kind === 'picture') return [];
  return block.kind === 'list' ? block.items.flat() : block.content;
};

describe('使用手册', () => {
  it('每个页面都有一章，另有开始、文件往来', () => {
    expect(routes.length).toBeGreaterThan(15);
    expect(routes.filter((path) => !ids.includes(path))).toEqual([]);
    expect(ids).toEqual(expect.arrayContaining(['start', 'backup', 'exchange']));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(chapters)('$title：做什么、怎么做、常见的错、接下来，都写了', ({ blocks }) => {
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [blockText(block)] : []));
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
    expect(blocks[1]?.kind).toBe('paragraph');
    expect(headings).toEqual(expect.arrayContaining(['常见的错', '接下来']));
    expect(blocks.some((block) => block.kind === 'list' && block.isNumbered)).toBe(true);
  });

  it.each(chapters)('$title：有图，图在，不超过 120 kB', ({ blocks }) => {
    const shown = shownIn(blocks);
    expect(shown.length).toBeGreaterThan(0);
    for (const file of shown) expect(statSync(join(pictureDir, file)).size).toBeLessThanOrEqual(MAX_PICTURE_BYTES);
  });

  it('没有用不到的图，没有走不通的链接', () => {
    const shown = new Set(chapters.flatMap(({ blocks }) => shownIn(blocks)));
    expect(pictures.filter((file) => !shown.has(file))).toEqual([]);
    const targets = chapters
      .flatMap(({ blocks }) => blocks.flatMap(partsOf))
      .flatMap((part) => (part.kind === 'link' ? [part.target] : []));
    expect(targets.length).toBeGreaterThan(20);
    const known = new Set([...ids, ...routes.map((path) => `#/${path}`)]);
    expect(targets.filter((target) => !known.has(target))).toEqual([]);
  });

  it('每张图都是 WebP', () => {
    for (const file of pictures) {
      const head = readFileSync(join(pictureDir, file)).subarray(0, 12).toString('latin1');
      expect(head).toMatch(/^RIFF[\s\S]{4}WEBP$/u);
    }
  });
});
