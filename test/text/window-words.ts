import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const rendererDir = 'src/renderer/src';

/** Han characters and the marks that only Chinese text has. */
const chinese = /[\p{Script=Han}\u3001-\u303f\uff01-\uff5e]/u;

// Where a comment may begin: not within an address (http://…) or a media type (image/*).
const comments = /(?<=^|[\s{(,;])(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gmu;

/** Lines of a source text that say something in Chinese outside comments, as `number: text`. */
export const chineseLines = (source: string): string[] =>
  source
    // Line breaks stay, so that the numbers are the editor's.
    .replaceAll(comments, (comment) => comment.replaceAll(/[^\n]/gu, ''))
    .split('\n')
    .flatMap((line, index) => (chinese.test(line) ? [`${index + 1}: ${line.trim()}`] : []));

/** The window's sources, without tests, relative to `src/renderer/src`, sorted. */
export const windowSources = (): string[] =>
  readdirSync(rendererDir, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:tsx?|css)$/u.test(path) && !path.includes('.test.'))
    .map((path) => relative(rendererDir, join(rendererDir, path)).split(sep).join('/'))
    .toSorted();

export const readWindowSource = (path: string): string => readFileSync(join(rendererDir, path), 'utf8');
