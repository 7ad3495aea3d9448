import type { ListFormat } from '../../domain/forms/printed-list.ts';
import type { FormSpec } from '../../domain/forms/form-spec.ts';
import type { FrozenReport } from '../reports/frozen-reports.repo.ts';
import type { Services } from '../platform/env.ts';
import { writeTogether } from '../platform/write-files.ts';
import { safeFileName } from '../platform/safe-file-name.ts';
import { fontsDirOf } from './entry-forms.ts';
import { renderXlsx } from './excel/write/render-xlsx.ts';
import { withoutDrawing } from './forms/figure-sheet.ts';
import { renderPdf } from './pdf/render-pdf.ts';

type Frozen = Pick<FrozenReport, 'name' | 'frozenAt' | 'voidAt'> & { form: FormSpec };
const VOID_MARK = '作废';

/** The form as it was frozen, dated then: the same bytes every time. @returns the paths written */
export async function printFrozen(
  services: Services,
  { name, form, frozenAt, voidAt }: Frozen,
  { formats, folder }: { formats: readonly ListFormat[]; folder: string },
): Promise<string[]> {
  const printed = voidAt === null ? form : { ...form, watermark: VOID_MARK };
  const options = { fontsDir: fontsDirOf(services), title: name, createdAt: frozenAt };
  const made: [string, Uint8Array][] = [];
  for (const format of new Set(formats)) {
    const bytes =
      format === 'pdf'
        ? (await renderPdf([printed], options)).bytes
        : await renderXlsx([withoutDrawing(printed)], options);
    made.push([safeFileName(`${name}.${format}`), bytes]);
  }
  return writeTogether(folder, made);
}
