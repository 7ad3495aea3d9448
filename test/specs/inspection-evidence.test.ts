/** 迎检包: pictures in the PDF, what was written back, limits, and nothing left behind. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOutFile } from '../../src/core/inspections/lay-out-file.ts';
import { coverPage } from '../../src/core/inspections/inspection-forms.ts';
import { picturePage } from '../../src/core/inspections/picture-page.ts';
import { checkImage } from '../../src/core/documents/images/check-image.ts';
import { openFonts } from '../../src/core/documents/layout/fonts.ts';
import { paginate } from '../../src/core/documents/layout/paginate.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { renderPages } from '../../src/core/documents/pdf/render-pdf.ts';
import { errorSentence } from '../../src/text/errors.ts';
import { aJpeg, upright } from '../support/a-jpeg.ts';
import { aPng } from '../support/a-png.ts';
import { cornersOf } from '../support/corners.ts';
import { type Ledger, RESOURCES } from '../support/a-county.ts';
import { withRaw } from '../support/ledger-dump.ts';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  folderOf,
  importFile,
  type JoinedCounty,
  submitTo,
} from '../support/joined-county.ts';

const CODE = 'QH-B1';
const photo = aPng(640, 360);
const stamp = aPng(300, 420, { isSeeThrough: true });
/** Held upright: stored on its side. */
const phone = aJpeg(6);
const broken = Buffer.concat([photo.subarray(0, 200), Buffer.alloc(80), photo.subarray(280)]);
const plain = Buffer.from('%PDF-1.4 会议纪要');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let joined: JoinedCounty;
let county: Ledger;

beforeAll(async () => {
  joined = await aJoinedCounty();
  county = joined.county;
  const bureau = await joined.join(CODE);
  const facts = factsOf(joined.settings, CODE);
  await bureau.api.entries.load({ facts });
  const rowId = facts.risks[0]?.id ?? '';
  const files = {
    '现场照片.png': photo,
    '公示栏.png': stamp,
    '手机照片.jpg': phone,
    '坏了的图.png': broken,
    '会议纪要.pdf': plain,
  };
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(joined.box('files'), name);
    writeFileSync(path, bytes);
    await bureau.api.attachments.add({ register: 'risks', rowId, file: bureau.app.files.admit(path) });
  }
  const { path, digest } = await submitTo(bureau, joined.box('up'));
  await importFile(county, path);
  await checkSeal(county, bureau);
  await county.api.packages.writeReceipt({ digest, folder: folderOf(county, joined.box('back')) });
  await county.api.packages.accept({ digest });
}, 120_000);
afterAll(() => joined.close());

const write = (name: string, words: object = {}, options: object = {}) =>
  county.api.inspections.write({ folder: folderOf(county, joined.box(name)), ...words }, options);
const pdfOf = ({ paths }: { paths: string[] }): string => paths.find((path) => path.endsWith('迎检材料.pdf')) ?? '';
const pagesOf = (path: string): string[] =>
  execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })
    .split('\f')
    .map((page) => page.replaceAll(/\s/gu, ''));

describe('迎检包的附件', () => {
  it('好的图片各占一页，注明单位、文件、SHA-256、属于哪一行，目录和书签里有；坏的列出原因，不中断', async () => {
    const made = await write('图片');
    const pages = pagesOf(pdfOf(made));
    const at = pages.findIndex((page) => page.includes(`原件SHA-256：${sha256(photo)}`));
    expect(pages[at]).toMatch(/附件图片\d：现场照片\.png属于：风险点/u);
    expect(pages.some((page) => page.includes(`原件SHA-256：${sha256(stamp)}`))).toBe(true);
    const images = execFileSync('pdfimages', ['-list', pdfOf(made)], { encoding: 'utf8' });
    expect(images).toMatch(new RegExp(`^\\s*${at + 1}\\s+\\d+\\s+image\\s+640\\s+360`, 'mu'));
    const contents = pages[1] ?? '';
    expect(contents).toMatch(new RegExp(`附件图片\\d现场照片\\.png${at + 1}`, 'u'));
    expect(contents).not.toContain('坏了的图');
    const listed = pages.filter((page) => page.includes('存放位置')).join('');
    expect(listed).toContain('图片损坏或不完整，未收入本文件');
    expect(listed).toContain(sha256(plain));
    const originals = made.paths.filter((path) => path.includes('附件'));
    expect(originals.map((path) => sha256(readFileSync(path))).toSorted()).toEqual(
      [photo, stamp, phone, broken, plain].map(sha256).toSorted(),
    );
  });

  it('写过的回执列在处理旁边，有日期和包编号', async () => {
    const [receipt] = await county.api.packages
      .list({ direction: 'out' })
      .then((all) => all.filter(({ type }) => type === 'receipt'));
    const text = pagesOf(pdfOf(await write('回执'))).join('');
    expect(text).toContain(`回执${receipt?.claimedAt.slice(0, 10)}，第${receipt?.seq}号包，包编号${receipt?.id}`);
  });

  it('隐去人名的只列附件清单，不带原件和图片', async () => {
    const made = await write('隐名', { isMasked: true });
    expect(made.paths).toHaveLength(1);
    expect(pagesOf(pdfOf(made)).join('')).toContain('隐去人名时不附原件');
  });

  it('再做一次，原来的文件夹不动', async () => {
    const [first, second] = [await write('两次'), await write('两次')];
    expect(pdfOf(second)).not.toBe(pdfOf(first));
    expect(readFileSync(pdfOf(second))).toEqual(readFileSync(pdfOf(first)));
  });
});

describe('手机拍的照片', () => {
  const fonts = openFonts(join(RESOURCES, 'fonts'));

  it('横着存的照片在页上是正的，页面随照片竖放', async () => {
    const pdf = pdfOf(await write('手机'));
    const at = pagesOf(pdf).findIndex((page) => page.includes(`原件SHA-256：${sha256(phone)}`));
    const { corners, width, height } = cornersOf(pdf, at + 1);
    expect(corners).toBe(upright[6]);
    expect(width).toBeLessThan(height);
  });

  it.each(Object.entries(upright))('EXIF 方向 %s：四角的颜色在该在的地方', async (orientation, corners) => {
    const bytes = aJpeg(Number(orientation));
    const picture = await checkImage(bytes, 1e6);
    if (typeof picture === 'string') throw new Error(picture);
    const lies = Number(orientation) >= 5;
    expect(picture).toEqual(lies ? { width: 16, height: 32 } : { width: 32, height: 16 });
    const evidence = { fileName: 'a.jpg', sha256: 'ab', owner: '单位', picture };
    const pages = paginate([picturePage('p', '单位', 1, evidence)], fonts);
    const about = { fontsDir: join(RESOURCES, 'fonts'), title: '图', createdAt: '2026-11-20T00:00:00.000Z' };
    const pdf = await renderPages(pages, { ...about, images: () => bytes });
    const path = join(joined.box('exif'), `${orientation}.pdf`);
    writeFileSync(path, pdf.bytes);
    expect(cornersOf(path, 1).corners).toBe(corners);
  });
});

describe('没有做成', () => {
  it.each(['整理各单位材料', '正在排版', '正在写 PDF', '保存 PDF 和附件', '收尾'])(
    '在“%s”时停止：什么也不留下',
    async (stage) => {
      const stop = new AbortController();
      const seen = new Set<string>();
      const onProgress = (step: { stage: string }): void => {
        seen.add(step.stage);
        if (step.stage === stage) stop.abort();
      };
      await expect(write(`停在${stage}`, {}, { signal: stop.signal, onProgress })).rejects.toMatchObject({
        code: 'CANCELLED',
      });
      expect([...seen].at(-1)).toBe(stage);
      expect(readdirSync(joined.box(`停在${stage}`))).toEqual([]);
    },
  );

  it('写到一半文件夹没了：说明原因，什么也不留下', async () => {
    const box = joined.box('没了');
    const onProgress = (step: { stage: string; done: number }): void => {
      if (step.stage !== '保存 PDF 和附件' || step.done !== 2) return;
      const [part = ''] = readdirSync(box);
      rmSync(join(box, part, '附件'), { recursive: true });
      writeFileSync(join(box, part, '附件'), '');
    };
    await expect(write('没了', {}, { onProgress })).rejects.toMatchObject({ name: 'ApiError' });
    expect(readdirSync(box)).toEqual([]);
  });
});

describe('上限', () => {
  const fonts = openFonts(join(RESOURCES, 'fonts'));
  const cover = coverPage({
    collector: '县',
    cycle: '2026',
    units: [],
    filter: '',
    withReceived: false,
    isMasked: false,
    today: '2026-11-28',
    code: null,
  });
  const parts = Array.from({ length: 30 }, (_, index) => ({
    unit: `单位${index}`,
    form: picturePage(`p${index}`, `单位${index}`, 1, {
      fileName: 'a.png',
      sha256: 'ab',
      owner: '单位',
      picture: { width: 10, height: 10 },
    }),
  }));

  it('排版一步一步来：每张表之间让出一次；别的调用排得进来', async () => {
    const steps: number[] = [];
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    const job = { signal: new AbortController().signal, report: ({ done }: { done: number }) => void steps.push(done) };
    const laid = await layOutFile(cover, parts, fonts, { pages: 100 }, job);
    clearInterval(timer);
    expect(laid.pages.map(({ number }) => number)).toEqual(laid.pages.map((_, index) => index + 1));
    expect(steps).toEqual(parts.map((_, index) => index + 1));
    expect(turns).toBeGreaterThan(0);
  });

  it('页数超过上限：说到哪个单位为止、怎样收窄', async () => {
    const job = { signal: new AbortController().signal, report: () => undefined };
    const refused: unknown = await layOutFile(cover, parts, fonts, { pages: 12 }, job).catch((error: unknown) => error);
    if (!(refused instanceof DomainError)) throw new Error('not refused');
    expect(refused).toMatchObject({ code: 'INSPECTION_PAGES', params: { limit: 12, unit: '单位10' } });
    expect(errorSentence(refused)).toMatch(/排到“单位10”时已超过 12 页.*请少选单位或表格/u);
  });

  it('图片的尺寸有上限；断了头尾的、改过一个字节的都认得出', async () => {
    expect(await checkImage(photo, 1000)).toBe('tooManyPixels');
    expect(await checkImage(photo, 1e6)).toEqual({ width: 640, height: 360 });
    for (const cut of [9, 30, 60, photo.length - 20, photo.length - 1])
      expect(await checkImage(photo.subarray(0, cut), 1e6)).toBe('broken');
    expect(await checkImage(broken, 1e6)).toBe('broken');
    expect(await checkImage(Buffer.from('ffd8ffe0', 'hex'), 1e6)).toBe('broken');
    expect(await checkImage(Buffer.from('GIF89a'), 1e6)).toBe('kind');
  });
});

describe('任务换了新版以后', () => {
  const evidenceOf = async (name: string): Promise<string> => pagesOf(pdfOf(await write(name))).join('');

  it('各表按报送时的那一版排印；那一版不在本机时，写明按现行版排印', async () => {
    const { settings } = joined;
    const [most = ''] = settings.levels.names;
    const renamed = { ...settings, levels: { ...settings.levels, names: ['特级', ...settings.levels.names.slice(1)] } };
    await county.api.tasks.save({ settings: renamed });
    const then = await evidenceOf('旧版');
    expect(then).toContain('第1版，各表按报送时的这一版排印');
    expect(then).toContain(most);
    expect(then).not.toContain('特级');

    withRaw(county.file, (raw) => raw.prepare('DELETE FROM tasks WHERE version = 1').run());
    const now = await evidenceOf('没有旧版');
    expect(now).toContain('第1版，本机没有这一版；各表按现行第2版排印');
    expect(now).toContain('特级');
  });
});
