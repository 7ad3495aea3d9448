import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LaidPage, TextOp } from '../../../src/core/documents/layout/draw-op.ts';
import { openFonts } from '../../../src/core/documents/layout/fonts.ts';
import { pageFrame } from '../../../src/core/documents/layout/page-frame.ts';
import { paginate } from '../../../src/core/documents/layout/paginate.ts';
import { REPEATED_COLOR } from '../../../src/core/documents/layout/table-draw.ts';
import { renderPdf } from '../../../src/core/documents/pdf/render-pdf.ts';
import { markedForms, type MarkedForm } from './random-forms.ts';
import { riskForm } from './sample-forms.ts';

const fontsDir = resolve('resources/fonts');
const fonts = openFonts(fontsDir);
const options = { fontsDir, title: '测试', createdAt: '2026-05-31T00:00:00.000Z' };
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

function textOps(page: LaidPage): TextOp[] {
  return page.ops.filter((op) => op.op === 'text');
}

function lineText(op: TextOp): string {
  return op.runs.map((run) => run.text).join('');
}

/** Short cells said again in grey where a cut row goes on. */
function isRepeated(op: TextOp): boolean {
  return op.color === REPEATED_COLOR;
}

function counts(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const char of text) found.set(char, (found.get(char) ?? 0) + 1);
  return found;
}

/** Marks that are lost or doubled in a text; group marks that are lost. What is repeated in grey comes on top. */
function badMarks(text: string, { marks, groupMarks }: MarkedForm, repeated = ''): string[] {
  const found = counts(text);
  const again = counts(repeated);
  return [
    ...marks.filter((mark) => found.get(mark) !== 1 + (again.get(mark) ?? 0)),
    ...groupMarks.filter((mark) => !found.has(mark)),
  ];
}

/** Lines under the text area (but the page number) or right of it. */
function outsiders(page: LaidPage, form: MarkedForm['form']): string[] {
  const frame = pageFrame(form.paper);
  const bottom = frame.topPt + frame.heightPt + 0.1;
  const right = frame.leftPt + frame.widthPt + 0.1;
  return page.ops.flatMap((op) => {
    if (op.op === 'rect' || op.op === 'svg' || op.op === 'image') return [];
    if (op.op === 'path') return op.points.some(([, y]) => y > bottom) ? ['rule'] : [];
    const width = op.runs.reduce((sum, run) => sum + run.widthEm, 0) * op.sizePt;
    const isLow = op.baselinePt > bottom && !/^— \d+ —$/.test(lineText(op));
    return isLow || op.xPt + width > right ? [lineText(op)] : [];
  });
}

function pageObjects(bytes: Uint8Array): number {
  return (
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length ?? 0
  );
}

describe('分页', () => {
  // Ten documents share a file, because most of the time goes into embedding the fonts.
  it('300 份随机表格：单元格一个不少、一个不重，预计页数等于实际页数，没有文字越出版心', async () => {
    const batch = fc.array(markedForms, { minLength: 10, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(batch, async (documents) => {
        const predicted = documents.map((marked) => {
          const { pages } = paginate([marked.form], fonts);
          const once = pages.map((page) => textOps(page).filter((op) => !isRepeated(op)));
          expect(badMarks(once.flat().map(lineText).join(''), marked)).toEqual([]);
          expect(pages.flatMap((page) => outsiders(page, marked.form))).toEqual([]);
          expect(once.at(-1)?.map(lineText).join('')).toMatch(/[\u3400-\u4dbf]|栏目/);
          return pages.length;
        });
        const { bytes, forms } = await renderPdf(
          documents.map(({ form }) => form),
          options,
        );
        expect(forms.map(({ pageCount }) => pageCount)).toEqual(predicted);
        expect(pageObjects(bytes)).toBe(predicted.reduce((sum, count) => sum + count, 0));
      }),
      { numRuns: 30, seed: 20260531 },
    );
  });

  it.skipIf(!hasPdftotext)('从 PDF 里取出的文字与表格一致（需要 pdftotext）', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'lianfang-pages-'));
    for (const [at, marked] of fc.sample(markedForms, { numRuns: 25, seed: 7 }).entries()) {
      const { bytes } = await renderPdf([marked.form], options);
      const file = join(dir, `${at}.pdf`);
      writeFileSync(file, bytes);
      const { stdout } = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
      const repeated = paginate([marked.form], fonts).pages.flatMap((page) => textOps(page).filter(isRepeated));
      expect(badMarks(stdout, marked, repeated.map(lineText).join(''))).toEqual([]);
    }
    rmSync(dir, { recursive: true });
  });

  it('每页都有表头，续表的合并单元格标（续），落款与最后几行同页', () => {
    for (let count = 1; count <= 40; count++) {
      const { pages } = paginate([riskForm(count)], fonts);
      const texts = pages.map((page) => textOps(page).map(lineText));
      expect(texts.every((lines) => lines.includes('廉政风险点识别') && lines.includes('责任人'))).toBe(true);
      expect(texts.at(-1)?.join('')).toContain('单位负责人（签字）：');
      expect(texts.at(-1)).toContain(String(count));
    }
    const second = paginate([riskForm(14)], fonts).pages[1];
    expect(second && textOps(second).map(lineText).join('')).toContain('财政所（续）');
  });

  it('目录用的页码范围：各表自己编页，或接着编', () => {
    const { forms } = paginate([riskForm(14), riskForm(2, { id: 'b', firstPageNumber: 'continue' })], fonts);
    expect(forms.map(({ firstNumber, lastNumber, pageCount }) => [firstNumber, lastNumber, pageCount])).toEqual([
      [1, 3, 3],
      [4, 4, 1],
    ]);
  });
});
