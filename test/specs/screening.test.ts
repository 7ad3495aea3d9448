import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScreenedFile } from '../../src/core/packages/screen-packages.ts';
import type { ScreenCaseCode } from '../../src/domain/packages/screening.ts';
import { errorSentence } from '../../src/text/errors.ts';
import { caseName, caseNext, caseSentence } from '../../src/text/screening.ts';
import type { Ledger } from '../support/a-county.ts';
import {
  aJoinedCounty,
  checkSeal,
  fillAndSubmit,
  folderOf,
  importFile,
  type JoinedCounty,
  submitTo,
} from '../support/joined-county.ts';
import { dumpLedger } from '../support/ledger-dump.ts';
import { tampered } from '../support/tampered-package.ts';
import { type Contents, rebuilt, sentBytes } from '../support/rebuilt-package.ts';

const CODE = 'QH-B1';
const VILLAGE = 'QH-01-01';
let joined: JoinedCounty;
let county: Ledger;
let unit: Ledger;
let village: Ledger;
let accepted: { digest: string; path: string };
let folder: string;
let files: ScreenedFile[];
let before: string;
let after: string;

/** A package of the department again, changed and signed by it. */
const again = (name: string, change: (contents: Contents) => void) =>
  rebuilt({ county, sender: unit, digest: accepted.digest }, change, { folder, name });
const as =
  (seq: number, prev: string | null, more: object = {}) =>
  ({ draft }: Contents): void =>
    void Object.assign(draft, { id: randomUUID(), seq, prev }, more);

beforeAll(async () => {
  joined = await aJoinedCounty();
  county = joined.county;
  unit = await joined.join(CODE);
  village = await joined.join(VILLAGE);
  // Held already: the department's second package is the accepted one, the village's first waits for its seal.
  const first = await fillAndSubmit(joined, unit, CODE);
  await unit.api.finals.reopen({ reason: '补充' });
  accepted = await submitTo(unit, joined.box('up'));
  await importFile(county, accepted.path);
  await checkSeal(county, unit);
  await county.api.packages.accept({ digest: accepted.digest });
  const early = await fillAndSubmit(joined, village, VILLAGE);

  folder = joined.box('stick');
  const third = await again('03-待确认.lfa', (contents) => {
    as(3, accepted.digest)(contents);
    const [risk, ...risks] = contents.json<{ manifestation: string }[]>('data/risks.json');
    contents.put('data/risks.json', [{ ...risk, manifestation: '验收不到现场，凭照片签字' }, ...risks]);
  });
  copyFileSync(first.path, join(folder, '01-较旧.lfb'));
  copyFileSync(accepted.path, join(folder, '02-已有.lfb'));
  await again('05-缺号.lfa', as(9, 'c'.repeat(64)));
  await again('06-接不上.lfa', as(10, third.digest));
  await again(
    '08-别的年度.lfa',
    as(11, third.digest, { cycle: '2031', task: { id: randomUUID(), version: 1, digest: 'a'.repeat(64) } }),
  );
  await again('09-任务版本.lfa', ({ draft }) => {
    if (draft.task !== null) draft.task = { ...draft.task, version: 7 };
  });
  await again('10-收件人不对.lfa', ({ draft }) => void (draft.receivers = [{ unit: 'QH-01', keySha256: null }]));
  await again('11-过程.lfa', as(12, null, { purpose: 'progress' }));
  copyFileSync(early.path, join(folder, '20-新收.lfb'));
  copyFileSync(early.path, join(folder, '21-同批重复.lfb'));
  const whole = sentBytes(unit, accepted.digest);
  writeFileSync(join(folder, '30-截断.lfa'), whole.subarray(0, 4000));
  writeFileSync(join(folder, '31-改动.lfa'), tampered(whole));
  writeFileSync(join(folder, '32-不是包.lfa'), '不是数据包');
  const elsewhere = await aJoinedCounty();
  const stranger = await elsewhere.join(CODE);
  const uncertified = await fillAndSubmit(elsewhere, stranger, CODE);
  copyFileSync(uncertified.path, join(folder, '34-别的县加密.lfb'));
  await importFile(elsewhere.county, uncertified.path);
  await checkSeal(elsewhere.county, stranger);
  const { path } = await elsewhere.county.api.packages.writeReceipt({
    digest: uncertified.digest,
    folder: folderOf(elsewhere.county, elsewhere.box('down')),
  });
  await importFile(stranger, path);
  await stranger.api.finals.reopen({ reason: '补充' });
  const foreign = await submitTo(stranger, elsewhere.box('up'));
  writeFileSync(join(folder, '33-别的县.lfa'), sentBytes(stranger, foreign.digest));
  await elsewhere.close();
  // Another one after the same predecessor.
  await rebuilt({ county, sender: village, digest: early.digest }, as(2, early.digest), {
    folder,
    name: '40-分叉甲.lfa',
  });
  await rebuilt({ county, sender: village, digest: early.digest }, as(2, early.digest), {
    folder,
    name: '41-分叉乙.lfa',
  });
  mkdirSync(join(folder, '子文件夹'));

  before = JSON.stringify(dumpLedger(county.file));
  const screened = await county.api.packages.screen({ files: [county.app.files.admit(folder)] });
  ({ files } = screened);
  after = JSON.stringify(dumpLedger(county.file));
}, 180_000);
afterAll(() => joined.close());

const of = (name: string): ScreenedFile => {
  const file = files.find(({ fileName }) => fileName.startsWith(name));
  if (file === undefined) throw new Error(`not in the table: ${name}`);
  return file;
};
const codes = (name: string): ScreenCaseCode[] => of(name).cases.map(({ code }) => code);

describe('筛查：接收之前逐个说明', () => {
  it.each<[string, ScreenCaseCode[], ScreenedFile['verdict']]>([
    ['01-较旧', ['older'], 'pass'],
    ['02-已有', ['known'], 'pass'],
    ['03-待确认', ['older'], 'pass'],
    ['08-别的年度', ['other-year'], 'refused'],
    ['09-任务版本', ['unknown-task'], 'refused'],
    ['10-收件人不对', ['not-for-us'], 'refused'],
    ['20-新收', ['older'], 'pending'],
    ['21-同批重复', ['repeated'], 'pending'],
    ['30-截断', ['damaged'], 'refused'],
    ['31-改动', ['tampered'], 'refused'],
    ['32-不是包', ['damaged'], 'refused'],
    ['33-别的县', ['foreign'], 'refused'],
    ['34-别的县加密', ['not-for-us'], 'refused'],
    ['40-分叉甲', ['fork'], 'pending'],
    ['41-分叉乙', ['fork'], 'pending'],
  ])('%s：%s', (name, expected, verdict) => {
    expect({ codes: codes(name), verdict: of(name).verdict }).toEqual({
      codes: expect.arrayContaining(expected),
      verdict,
    });
  });

  it('核验不写入任何内容', () => {
    expect(after).toBe(before);
  });

  it('每一种都有一个词、一句话和下一步', () => {
    for (const { cases, refusal } of files)
      for (const one of cases) {
        expect(caseName(one)).not.toBe('');
        expect(caseNext(one)).toMatch(/。$/u);
        expect(caseSentence(one) + (refusal === null ? '' : errorSentence(refusal))).toMatch(/。$/u);
      }
  });

  it('按文件名的次序列出文件夹里的全部报送文件，别的不看', () => {
    expect(files.map(({ line, fileName }) => [line, fileName.slice(0, 2)])).toEqual(
      ['01', '02', '03', '05', '06', '08', '09', '10', '11', '20', '21', '30', '31', '32', '33', '34', '40', '41'].map(
        (name, index) => [index + 1, name],
      ),
    );
  });

  it('单位、种类、年度、任务版本、第几次；读不出的写它自称的', () => {
    expect(of('03')).toMatchObject({ unit: CODE, type: 'submission', cycle: '2026', taskVersion: 1, seq: 3, risks: 8 });
    expect(of('10')).toMatchObject({ unit: CODE, seq: 2, verdict: 'refused', digest: null });
    expect(of('31')).toMatchObject({ unit: CODE, seq: 2, digest: null });
    expect(of('30')).toMatchObject({ unit: null, seq: null, type: null });
  });

  it('与已接受的比：新增、修改、删除各几行；没有可比的全部是新增', () => {
    expect(of('03').difference).toEqual({
      against: { seq: 2, isAccepted: true },
      counts: [{ register: 'risks', added: 0, changed: 1, removed: 0, moved: 0 }],
    });
    const fresh = of('20').difference;
    expect(fresh?.against).toBeNull();
    expect(fresh?.counts.find(({ register }) => register === 'risks')).toMatchObject({ added: 8, changed: 0 });
    expect(of('02').difference).toMatchObject({ against: null });
    expect(of('31').difference).toBeNull();
  });

  it('缺号、接不上说出第几次', () => {
    expect(of('05').cases.find(({ code }) => code === 'gap')?.params).toMatchObject({ from: 3, to: 9 });
    expect(codes('06')).toContain('chain-break');
    expect(codes('11')).toContain('progress');
  });

  it('默认选中能接收的：不选已有的、较旧的、不通过的', () => {
    expect(files.filter(({ isChosen }) => isChosen).map(({ fileName }) => fileName.slice(0, 2))).toEqual([
      '06',
      '11',
      '40',
      '41',
    ]);
  });

  it('只接收选中的，记录里逐个有结果', async () => {
    const chosen = files.flatMap(({ isChosen, file }) => (isChosen && file !== null ? [file] : []));
    const report = await county.api.packages.importAll({ files: chosen });
    expect(report).toMatchObject({ left: 0, cancelled: false });
    expect(report.files.map(({ result }) => result)).toEqual(chosen.map(() => 'taken-over'));
    const kept = await county.api.packages.getRun({ run: report.runId });
    expect(kept.run).toMatchObject({ total: 4, takenOver: 4, left: 0, operator: '经办人' });
    expect(kept.files.map(({ unit: code, seq }) => [code, seq])).toEqual([
      [CODE, 10],
      [CODE, 12],
      [VILLAGE, 2],
      [VILLAGE, 2],
    ]);
    const [fork] = await county.api.packages.listForks({});
    expect(fork).toMatchObject({ unit: VILLAGE, isSettled: false, packages: [{ seq: 2 }, { seq: 2 }] });
  });

  it('核验到一半停下：答复已核验的', async () => {
    const stop = new AbortController();
    const screened = await county.api.packages.screen(
      { files: [county.app.files.admit(folder)] },
      { signal: stop.signal, onProgress: ({ done }) => done === 3 && stop.abort() },
    );
    expect(screened).toMatchObject({ cancelled: true });
    expect(screened.files).toHaveLength(3);
  });
});
