import { longestLine } from './book.ts';

/** Regulations named in a cell: every 《…》 with a number behind it, else the words between 、 and ；. */
export function readRegulations(text: string): { title: string; number: string }[] {
  const quoted = [...text.matchAll(/《([^《》]{1,280})》\s*(?:[（(]([^（）()]{1,60}号)[）)])?/g)];
  const named = quoted.map(([, title = '', number = '']) => ({ title: title.trim(), number: number.trim() }));
  if (named.length > 0) return named;
  return text
    .split(/[、；;\n]/)
    .map((title) => ({ title: title.trim(), number: '' }))
    .filter(({ title }) => title !== '' && title !== '无' && title !== '/' && title.length <= longestLine);
}

/** Whether the cell says more than the regulations found in it, e.g. 「按《…》第三条」. */
export function saysMoreThanRegulations(text: string): boolean {
  if (!text.includes('《')) return readRegulations(text).length === 0;
  const rest = text.replaceAll(/《[^《》]{1,280}》\s*(?:[（(][^（）()]{1,60}号[）)])?/g, '');
  return /[^\s、，,；;。.和及与等]/u.test(rest);
}
