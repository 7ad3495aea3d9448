import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maskedName } from '../../src/domain/inspections/mask-names.ts';
import { formatKeyCode } from '../../src/domain/packages/key-code.ts';
import type { Ledger } from '../support/a-county.ts';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  fillAndSubmit,
  folderOf,
  importFile,
  type JoinedCounty,
} from '../support/joined-county.ts';
import { refusal } from '../support/refusal.ts';

let joined: JoinedCounty;
let county: Ledger;
let digest: string;

beforeAll(async () => {
  joined = await aJoinedCounty();
  county = joined.county;
  const bureau = await joined.join('QH-B1');
  const sent = await fillAndSubmit(joined, bureau, 'QH-B1');
  ({ digest } = sent);
  await importFile(county, sent.path);
  await checkSeal(county, bureau);
  await county.api.packages.accept({ digest });
}, 60_000);
afterAll(() => joined.close());

const write = async (name: string, words: object = {}) =>
  county.api.inspections.write({ folder: folderOf(county, joined.box(name)), ...words });
const pdfOf = ({ paths }: { paths: string[] }): string => paths.find((path) => path.endsWith('.pdf')) ?? '';
const textOf = (path: string): string =>
  execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).replaceAll(/\s/gu, '');
const facts = () => factsOf(joined.settings, 'QH-B1');

describe('迎检包', () => {
  it('封面、目录、书签、每个单位的报送核验情况和各表都在一个 PDF 里，带统计依据编码', async () => {
    const made = await write('全部');
    expect(made).toMatchObject({ units: 1, risks: 8 });
    const text = textOf(pdfOf(made));
    const { code } = await county.api.reports.getCode({ units: ['QH-B1'] });
    expect(text).toContain(formatKeyCode(code ?? '').replaceAll(' ', ''));
    for (const word of ['廉政风险防控迎检材料', '目录', '报送和核验情况', digest, '验签通过', '已接受'])
      expect(text).toContain(word);
    for (const { name } of facts().risks) expect(text).toContain(name.replaceAll(/\s/gu, ''));
    const outline = readFileSync(pdfOf(made), 'latin1');
    expect(outline).toContain('/Outlines');
  });

  it('目录上的页码就是各表真正的页码', async () => {
    const path = pdfOf(await write('页码'));
    const pages = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).split('\f');
    const contents = pages.find((page) => /^\s*目\s*录/mu.test(page)) ?? '';
    const evidence = /报送和核验情况\s+(\d+)/u.exec(contents)?.[1];
    expect(evidence).toBeDefined();
    const page = pages.findIndex((text, at) => at > 1 && text.includes('报送和核验情况')) + 1;
    expect(Number(evidence)).toBe(page);
  });

  it('按等级收窄：只留这一级的风险点；没有一个符合的，说明并不写文件', async () => {
    const levels = facts().risks.map(({ unitLevel, selfLevel }) => unitLevel?.level ?? selfLevel?.level ?? 0);
    const level = levels[0] ?? 1;
    const made = await write('一级', { levels: [level] });
    expect(made.risks).toBe(levels.filter((one) => one === level).length);
    expect(made.risks).toBeLessThan(8);
    expect(await refusal(write('没有', { categories: ['no-such'] }))).toMatchObject({ code: 'INSPECTION_EMPTY' });
    expect(await refusal(write('没有', { units: ['QH-01'] }))).toMatchObject({ code: 'INSPECTION_EMPTY' });
  });

  it('隐去人名：登记过的人名处处只留姓', async () => {
    const text = textOf(pdfOf(await write('隐名', { isMasked: true })));
    const names = facts().persons.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => text.includes(name))).toEqual([]);
    expect(names.some((name) => text.includes(maskedName(name)))).toBe(true);
  });

  it('同样的内容得到同样的文件', async () => {
    const hash = async () =>
      createHash('sha256')
        .update(readFileSync(pdfOf(await write('两次'))))
        .digest('hex');
    expect(await hash()).toBe(await hash());
  });
});
