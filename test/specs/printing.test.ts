import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../support/a-county.ts';
import { aJoinedCounty, factsOf, folderOf, type JoinedCounty } from '../support/joined-county.ts';
import { refusal } from '../support/refusal.ts';

const VILLAGE = 'QH-01-02';
let joined: JoinedCounty;
let village: Ledger;

beforeAll(async () => {
  joined = await aJoinedCounty();
  village = await joined.join(VILLAGE);
  await village.api.entries.load({ facts: factsOf(joined.settings, VILLAGE, 'spec', 30) });
});
afterAll(() => joined.close());

const box = (name: string): string => folderOf(village, joined.box(name));
const bytesOf = (id: string): Buffer => readFileSync(village.app.files.shownPath(id));

describe('预览和页数', () => {
  it('页数与打印的一样，送审稿和定稿都一样', async () => {
    const counted = await village.api.documents.countPages({ draft: true });
    const printed = await village.api.documents.print({ folder: box('全部'), draft: true });
    expect(counted.length).toBeGreaterThan(5);
    expect(counted.reduce((sum, { pages, copies }) => sum + pages * copies, 0)).toBe(printed.pages);
  });

  it('预览与保存的 PDF 一字不差', async () => {
    const { file } = await village.api.documents.preview({ folder: box('预览'), form: 'power-list', draft: false });
    const { files } = await village.api.documents.print({ folder: box('保存'), forms: ['power-list'] });
    expect(bytesOf(file?.id ?? '')).toEqual(bytesOf(files.find(({ name }) => name.endsWith('.pdf'))?.id ?? ''));
  });

  it('选了 A3 的台账页数变少；选的栏目就是打印的栏目；不动县里的设置', async () => {
    const pagesOf = async (layouts: Parameters<typeof village.api.documents.countPages>[0]['layouts']) =>
      (await village.api.documents.countPages({ ...(layouts && { layouts }) })).find(({ id }) => id === 'risk-ledger')
        ?.pages ?? 0;
    const before = await village.api.documents.listChoices({});
    expect(await pagesOf({ 'risk-ledger': { paper: 'A3' } })).toBeLessThan(await pagesOf({}));
    expect(await pagesOf({ 'risk-ledger': { columns: ['no', 'risk'] } })).toBeLessThan(await pagesOf({}));
    expect(await village.api.documents.listChoices({})).toEqual(before);
    expect(before.find(({ id }) => id === 'risk-ledger')).toMatchObject({
      columnSets: ['by-subject', 'by-power', 'by-office'],
      columnSet: 'by-subject',
      printed: ['no', 'subject', 'power', 'risk', 'level', 'measures', 'responsible'],
    });
    expect(before.find(({ id }) => id === 'work-chart')?.columns).toEqual([]);
  });

  it('防控措施登记表选 A4 时照样打印，虽然另有逐条的一份', async () => {
    const layouts = { measures: { paper: 'A4' as const } };
    const { file } = await village.api.documents.preview({
      folder: box('措施'),
      form: 'measures',
      draft: true,
      layouts,
    });
    expect(
      bytesOf(file?.id ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
});

describe('打不出来的字', () => {
  const bad = String.fromCodePoint(0xf8f0);

  it('说在哪张表、哪一行、哪几个字旁边；生僻字打得出来', async () => {
    expect(await village.api.documents.previewMissing({})).toEqual([]);
    const [power] = await village.api.powers.list({});
    if (power === undefined) throw new Error('the village has powers');
    await village.api.powers.save({ rows: [{ ...power, name: `䶮㛃𠅤${bad}村务公开` }] });
    expect(await village.api.documents.previewMissing({})).toEqual([
      {
        char: bad,
        formId: expect.any(String),
        places: [{ register: 'powers', rowId: power.id, text: `䶮㛃𠅤${bad}村务公开` }],
      },
    ]);
    await village.api.powers.save({ rows: [power] });
    expect(await village.api.documents.previewMissing({})).toEqual([]);
  });
});

describe('照报送时的样子再打印', () => {
  it('报送后改了台账，再打印的还是报送时的文件；封面的摘要和编码不变', async () => {
    await village.api.finals.lock({});
    const sent = await village.api.packages.submit({ folder: box('U盘'), formsFolder: box('纸') });
    const asSent = bytesOf(sent.formFiles.find(({ name }) => name === 'power-list.pdf')?.id ?? '');
    await village.api.finals.reopen({ reason: '补一条' });
    const [power] = await village.api.powers.list({});
    if (power === undefined) throw new Error('the village has powers');
    await village.api.powers.save({ rows: [{ ...power, name: '报送以后改的名称' }] });

    const again = await village.api.documents.printSent({ digest: sent.digest, form: 'power-list', folder: box('再') });
    expect(bytesOf(again.file.id)).toEqual(asSent);
    const today = await village.api.documents.print({ folder: box('今天'), forms: ['power-list'] });
    expect(bytesOf(today.files[0]?.id ?? '')).not.toEqual(asSent);

    const cover = await village.api.documents.printSent({ digest: sent.digest, form: 'cover', folder: box('封面') });
    expect(bytesOf(cover.file.id)).toEqual(bytesOf(sent.coverFile?.id ?? ''));
    const listed = await village.api.documents.listSent({ digest: sent.digest });
    expect(listed[0]).toMatchObject({ id: 'cover', copies: 2 });
    expect(listed.map(({ id }) => id)).toContain('risk-identification');
  });

  it('只报数据的包没有表，就按包里的行重新做', async () => {
    await village.api.finals.lock({});
    const sent = await village.api.packages.submit({ folder: box('U盘'), withForms: false });
    const { file } = await village.api.documents.printSent({
      digest: sent.digest,
      form: 'power-list',
      folder: box('再'),
    });
    const { files } = await village.api.documents.print({ folder: box('同'), forms: ['power-list'] });
    expect(bytesOf(file.id)).toEqual(bytesOf(files[0]?.id ?? ''));
  });

  it('不是自己报送的包、没有的表拒绝', async () => {
    const digest = 'a'.repeat(64);
    expect(await refusal(village.api.documents.listSent({ digest }))).toMatchObject({ code: 'PACKAGE_UNKNOWN' });
    const [sent] = await village.api.packages.list({ direction: 'out' });
    const call = village.api.documents.printSent({ digest: sent?.digest ?? '', form: 'rollup', folder: box('再') });
    expect(await refusal(call)).toMatchObject({ code: 'FORM_OFF' });
  });
});

describe('报送可以停', () => {
  it('写入之前停止：没有文件，没有记录，编号不占', async () => {
    const before = await village.api.packages.list({ direction: 'out' });
    const abort = new AbortController();
    const call = village.api.packages.submit(
      { folder: box('停') },
      { signal: abort.signal, onProgress: ({ stage }) => stage === '生成各表' && abort.abort() },
    );
    expect(await refusal(call)).toMatchObject({ code: 'CANCELLED' });
    expect(await village.api.packages.list({ direction: 'out' })).toEqual(before);
  });
});
