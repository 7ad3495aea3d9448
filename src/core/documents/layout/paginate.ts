import type { FormSpec } from '../../../domain/forms/form-spec.ts';
import type { DrawOp, LaidPage } from './draw-op.ts';
import type { Fonts } from './fonts.ts';
import { layoutForm } from './layout-form.ts';
import { pageFrame } from './page-frame.ts';
import { pageMarks, type PagePlace } from './page-marks.ts';

/** Where a form stands in the document; for the contents list and the totals shown before printing. */
export interface FormPages {
  formId: string;
  name: string;
  pageCount: number;
  /** Printed numbers of its first and last page. */
  firstNumber: number;
  lastNumber: number;
}

export interface PaginatedDocument {
  pages: LaidPage[];
  forms: FormPages[];
}

/**
 * Decides every page of some forms; the PDF has exactly these pages.
 *
 * @throws DomainError FORM_TOO_WIDE · FORM_HEAD_TOO_HIGH · FORM_QR_NOT_DIGITS · FORM_FONT_MISSING
 */
export function paginate(forms: readonly FormSpec[], fonts: Fonts): PaginatedDocument {
  const steps = paginateStep(forms, fonts);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same with a stop after each form.
 *
 * @param numberBefore printed number of the page before the first one, for forms that go on counting
 * @yields how many pages there are so far
 */
export function* paginateStep(
  forms: readonly FormSpec[],
  fonts: Fonts,
  numberBefore = 0,
): Generator<{ forms: number; pages: number }, PaginatedDocument> {
  const pages: LaidPage[] = [];
  const ranges: FormPages[] = [];
  for (const form of forms) {
    const laid = layoutForm(form, fonts);
    const before = pages.at(-1)?.number ?? numberBefore;
    const firstNumber = form.firstPageNumber === 'continue' ? before + 1 : (form.firstPageNumber ?? 1);
    pages.push(
      ...laid.map((ops, at) => finishPage(form, fonts, ops, { number: firstNumber + at, at, total: laid.length })),
    );
    const lastNumber = firstNumber + laid.length - 1;
    ranges.push({ formId: form.id, name: form.name, pageCount: laid.length, firstNumber, lastNumber });
    yield { forms: ranges.length, pages: pages.length };
  }
  return { pages, forms: ranges };
}

function finishPage(form: FormSpec, fonts: Fonts, ops: DrawOp[], place: PagePlace): LaidPage {
  const frame = pageFrame(form.paper);
  const { under, over } = pageMarks(form, fonts, frame, place);
  return {
    formId: form.id,
    widthPt: frame.pageWidthPt,
    heightPt: frame.pageHeightPt,
    number: place.number,
    ops: [...under, ...ops, ...over],
  };
}
