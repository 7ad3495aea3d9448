import { expect, it } from 'vitest';
import { listLimits } from '../../../domain/forms/printed-list.ts';
import { allPages } from './all-pages.ts';

const pagesOf = (total: number, size: number) => (offset: number) =>
  Promise.resolve({ rows: Array.from({ length: Math.min(size, total - offset) }, (_, at) => offset + at), total });

it('reads page after page, in order, each row once', async () => {
  expect(await allPages('风险点', pagesOf(7, 3))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(await allPages('风险点', pagesOf(0, 3))).toEqual([]);
});

it('ends when rows go away meanwhile', async () => {
  const shrinking = (offset: number) => Promise.resolve({ rows: offset === 0 ? [1, 2] : [], total: 5 });
  expect(await allPages('风险点', shrinking)).toEqual([1, 2]);
});

it('refuses a list that is too long after its first page', async () => {
  const total = listLimits.rows + 1;
  await expect(allPages('风险点', pagesOf(total, 500))).rejects.toMatchObject({
    code: 'LIST_TOO_LONG',
    params: { title: '风险点', rows: total, limit: listLimits.rows },
  });
});
