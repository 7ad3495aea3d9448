import { expect, it } from 'vitest';
import type { CopiedPlace } from '../../../../domain/text-findings/copied-texts.ts';
import { copiedList } from './copied-list.ts';

const place = (unit: string, number: string): CopiedPlace => ({ unit, number, register: 'measures', rowId: number });
const list = (places: CopiedPlace[], count = 1) =>
  copiedList({
    title: '多个单位写得一样',
    filter: '',
    count,
    groups: [{ text: '每季度检查一次', units: 2, isCatalogue: true, places }],
    nameOf: (unit) => `${unit}村`,
  });

it('每条文字一行，每个单位的编号写在一起，目录原文标明；印统计依据编码', async () => {
  const printed = list([place('甲', '甲-1'), place('甲', '甲-2'), place('乙', '乙-1')]);
  expect(await printed.rows()).toEqual([
    ['每季度检查一次（目录原文）', 2, 3, '甲村：防控措施 甲-1、甲-2\n乙村：防控措施 乙-1'],
  ]);
  expect(printed.basis).toMatchObject({ texts: true });
  expect(printed.notes).toEqual([]);
});

it('处数很多的接着写一行，一处不少；没有列全的组写明', async () => {
  const printed = list(
    Array.from({ length: 230 }, (_, at) => place('甲', `甲-${at}`)),
    7,
  );
  const rows = await printed.rows();
  expect(rows.map((row) => row[2])).toEqual([230, 230, 230]);
  expect(rows.flatMap((row) => String(row[3]).match(/甲-\d+/gu) ?? [])).toHaveLength(230);
  expect(printed.notes).toEqual(['只列前 1 组，共 7 组。']);
});
