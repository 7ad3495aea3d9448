/** A workbook printed by LibreOffice, as words with their places and as grey pixels: what a person would see on paper. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isThere = (command: string, option: string): boolean => spawnSync(command, [option]).error === undefined;

/** `soffice`, `pdftotext` and `pdftoppm` are installed. */
export const hasOffice = isThere('soffice', '--version') && isThere('pdftotext', '-v') && isThere('pdftoppm', '-v');

/** Pixels per point. */
const SCALE = 2;
const DARK = 150;

/** A run of characters on one line; points from the top left of its page. */
export interface PrintedWord {
  page: number;
  text: string;
  xMin: number;
  yMin: number;
  xMax: number;
  yMax: number;
  /** Pixel rows with ink in them, as a share of the letter size; a line that was cut off has less or none. */
  inkShare: number;
}

export interface OfficePrint {
  pageCount: number;
  /** Everything in reading order without blanks. */
  text: string;
  words: PrintedWord[];
}

export function printWithOffice(xlsx: Uint8Array): OfficePrint {
  const dir = mkdtempSync(join(tmpdir(), 'lianfang-office-'));
  try {
    writeFileSync(join(dir, 'form.xlsx'), xlsx);
    const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`;
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', dir, join(dir, 'form.xlsx')]);
    const pdf = join(dir, 'form.pdf');
    const read = (...options: string[]): string =>
      spawnSync('pdftotext', [...options, pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 }).stdout;
    spawnSync('pdftoppm', ['-gray', '-r', String(72 * SCALE), pdf, join(dir, 'page')]);
    const pages = readdirSync(dir)
      .filter((name) => name.endsWith('.pgm'))
      .toSorted()
      .map((name) => readGrey(readFileSync(join(dir, name))));
    return { pageCount: pages.length, text: read('-raw').replace(/\s/g, ''), words: wordsOf(read('-bbox'), pages) };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

interface Grey {
  width: number;
  pixels: Buffer;
}

/** Binary PGM: three header lines, then one byte per pixel. */
function readGrey(file: Buffer): Grey {
  const [, size = ''] = file.toString('latin1', 0, 64).split('\n');
  const [width = 0, height = 0] = size.split(' ').map(Number);
  return { width, pixels: file.subarray(file.length - width * height) };
}

function wordsOf(html: string, pages: Grey[]): PrintedWord[] {
  const found: PrintedWord[] = [];
  let page = -1;
  for (const line of html.split('\n')) {
    if (line.includes('<page ')) page++;
    const match = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/.exec(line);
    const grey = pages[page];
    if (!match || !grey) continue;
    const [xMin = 0, yMin = 0, xMax = 0, yMax = 0] = match.slice(1, 5).map(Number);
    const word = { page, text: match[5] ?? '', xMin, yMin, xMax, yMax };
    found.push({ ...word, inkShare: inkShare(grey, word) });
  }
  return found;
}

function inkShare({ width, pixels }: Grey, word: Omit<PrintedWord, 'inkShare'>): number {
  const [left, right] = [Math.floor(word.xMin * SCALE), Math.ceil(word.xMax * SCALE)];
  const [top, bottom] = [Math.floor(word.yMin * SCALE), Math.ceil(word.yMax * SCALE)];
  let inked = 0;
  for (let y = top; y < bottom; y++) {
    if (pixels.subarray(y * width + left, y * width + right).some((value) => value < DARK)) inked++;
  }
  const letterPt = (word.xMax - word.xMin) / Math.max(1, [...word.text].length);
  return inked / SCALE / letterPt;
}
