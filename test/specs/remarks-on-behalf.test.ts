/** Remarks of a return at rows that a township entered for a village: marked at that village, not among its own rows. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Ledger } from '../support/a-county.ts';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  folderOf,
  importFile,
  type JoinedCounty,
  submitTo,
} from '../support/joined-county.ts';

const [TOWN, VILLAGE] = ['QH-01', 'QH-01-02'];
let joined: JoinedCounty;
let town: Ledger;
let digest: string;

beforeAll(async () => {
  joined = await aJoinedCounty();
  const { county, settings } = joined;
  town = await joined.join(TOWN);
  const [own, village] = [factsOf(settings, TOWN), factsOf(settings, VILLAGE)];
  await town.api.entries.load({ facts: own });
  await town.api.entries.load({ unit: VILLAGE, facts: village });
  await town.api.finals.lock({ unit: VILLAGE });
  const sent = await submitTo(town, joined.box('上报'));
  digest = sent.digest;
  await importFile(county, sent.path);
  await checkSeal(county, town);
  const at = (register: 'risks' | 'measures', rowId: string | undefined, text: string) => ({
    register,
    rowId: rowId ?? '',
    field: null,
    text,
  });
  const back = await county.api.packages.writeReturn({
    digest,
    folder: folderOf(county, joined.box('退回')),
    reason: '有几处太空',
    remarks: [
      at('risks', own.risks[0]?.id, '乡镇自己的'),
      at('risks', village.risks[0]?.id, '村里的风险点太空'),
      at('measures', village.measures[0]?.id, '村里的措施太空'),
      { register: null, rowId: null, field: null, text: '总的意见' },
    ],
  });
  await importFile(town, back.path);
}, 60_000);
afterAll(() => joined.close());

const registers = ['risks', 'measures'] as const;
const textsOf = (remarks: readonly { text: string }[]): string[] => remarks.map(({ text }) => text).toSorted();

it('自己各页只标自己的行；代报的村有几条，标在那个村上', async () => {
  const own = await town.api.packages.openRemarks({ registers: [...registers] });
  expect(textsOf(own)).toEqual(['乡镇自己的']);
  const units = await town.api.onBehalf.list({});
  expect(units.map(({ unit, entry }) => [unit, entry?.remarks])).toContainEqual([VILLAGE, 2]);
  const village = await town.api.packages.openRemarks({ unit: VILLAGE, registers: [...registers] });
  expect(textsOf(village)).toEqual(['村里的措施太空', '村里的风险点太空']);
});

it('报送页的全部意见写明哪些说的是代报的村', async () => {
  const all = await town.api.packages.remarks({ digest });
  expect(new Map(all.map(({ text, reportedFor }) => [text, reportedFor]))).toEqual(
    new Map([
      ['乡镇自己的', null],
      ['村里的风险点太空', VILLAGE],
      ['村里的措施太空', VILLAGE],
      ['总的意见', null],
    ]),
  );
});

it('在那一行看得到意见；处理好一条，那个村就少一条', async () => {
  const [risk] = await town.api.packages.openRemarks({ unit: VILLAGE, registers: ['risks'] });
  const place = { register: 'risks', rowId: risk?.place.rowId ?? '' } as const;
  expect(await town.api.packages.remarksAt(place)).toMatchObject([{ text: '村里的风险点太空', unit: VILLAGE }]);
  await town.api.answers.noteRemark({ remark: risk?.id ?? '', isDone: true, note: '改具体了' });
  const units = await town.api.onBehalf.list({});
  expect(units.find(({ unit }) => unit === VILLAGE)?.entry?.remarks).toBe(1);
});
