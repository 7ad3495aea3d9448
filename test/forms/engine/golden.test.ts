/** Pages as text: a person looks at the picture when a golden file changes. */
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { FormSpec } from '../../../src/domain/forms/form-spec.ts';
import { openFonts } from '../../../src/core/documents/layout/fonts.ts';
import { PT_PER_MM } from '../../../src/core/documents/layout/page-frame.ts';
import { paginate } from '../../../src/core/documents/layout/paginate.ts';
import { renderPdf } from '../../../src/core/documents/pdf/render-pdf.ts';
import { chartForm, coverForm, noticeForm, riskForm } from './sample-forms.ts';

const fontsDir = resolve('resources/fonts');
const options = { fontsDir, title: '样表', author: '青石县', createdAt: '2026-05-31T00:00:00.000Z' };

/** One line per text: place in whole millimetres, size, words. */
function pagesAsText(form: FormSpec): string {
  const { pages } = paginate([form], openFonts(fontsDir));
  const blocks = pages.map((page) => {
    const lines = page.ops.flatMap((op) => {
      if (op.op !== 'text') return [];
      const place = [op.xPt, op.baselinePt].map((pt) => Math.round(pt / PT_PER_MM)).join(',');
      return [`${place} ${op.sizePt.toFixed(1)} ${op.runs.map((run) => run.text).join('')}`];
    });
    const rules = page.ops.filter((op) => op.op !== 'text').length;
    return [`第 ${page.number} 页，${rules} 条线`, ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

describe('样张', () => {
  it.each([
    ['risk-form', riskForm(14, { watermark: '送审稿' })],
    ['cover', coverForm()],
    ['chart', chartForm()],
    ['notice', noticeForm()],
  ])('%s 的页面文字与样张一致', async (name, form) => {
    await expect(pagesAsText(form)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('同样的内容和时间得到同样的字节，时间不同则不同', async () => {
    const forms = [riskForm(14), coverForm()];
    const first = await renderPdf(forms, options);
    expect(Buffer.compare(first.bytes, (await renderPdf(forms, options)).bytes)).toBe(0);
    const later = await renderPdf(forms, { ...options, createdAt: '2026-06-01T00:00:00.000Z' });
    expect(Buffer.compare(first.bytes, later.bytes)).not.toBe(0);
  });

  it('可以在工作线程里运行，字节相同', async () => {
    const module = new URL('../../../src/core/documents/pdf/render-pdf.ts', import.meta.url).href;
    const code = `
      const { parentPort, workerData } = require('node:worker_threads');
      import(${JSON.stringify(module)})
        .then(({ renderPdf }) => renderPdf(workerData.forms, workerData.options))
        .then(({ bytes }) => parentPort.postMessage(bytes));`;
    const forms = [riskForm(3)];
    const worker = new Worker(code, { eval: true, workerData: { forms, options } });
    const bytes = await new Promise<Uint8Array>((done, fail) => worker.once('message', done).once('error', fail));
    await worker.terminate();
    expect(Buffer.compare(bytes, (await renderPdf(forms, options)).bytes)).toBe(0);
  });
});
