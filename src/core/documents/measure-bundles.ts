/** Pages of forms without drawing them: the layout decides them, PDF and paper only follow. */
import type { FormBundle } from './forms/unit-forms.ts';
import { openFonts } from './layout/fonts.ts';
import { paginate } from './layout/paginate.ts';

export type MeasuredBundle = Omit<FormBundle, 'forms'> & {
  pageCount: number;
  /** printed numbers of the first and last page */
  firstPage: number;
  lastPage: number;
};

/** @throws DomainError FORM_TOO_WIDE · FORM_HEAD_TOO_HIGH · FORM_QR_NOT_DIGITS · FORM_FONT_MISSING */
export function measureBundle({ forms, ...about }: FormBundle, fontsDir: string): MeasuredBundle {
  const { pages, forms: ranges } = paginate(forms, openFonts(fontsDir));
  return {
    ...about,
    pageCount: pages.length,
    firstPage: ranges[0]?.firstNumber ?? 1,
    lastPage: ranges.at(-1)?.lastNumber ?? 1,
  };
}
