/** Forms as files: PDF and xlsx of every bundle, their page numbers for the cover, and what cannot be printed. */
import type { FormSpec } from '../../domain/forms/form-spec.ts';
import type { CoverContent } from './forms/cover.ts';
import type { FormBundle } from './forms/unit-forms.ts';
import { openFonts } from './layout/fonts.ts';
import { missingGlyphsOfForms } from './layout/missing-glyphs.ts';
import type { MeasuredBundle } from './measure-bundles.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { renderXlsx } from './excel/write/render-xlsx.ts';

export type PrintOptions = {
  /** absolute path of resources/fonts */
  fontsDir: string;
  /** UTC instant for the files' properties: the same input and instant give the same bytes */
  createdAt: string;
  /** name of the unit, for the files' properties */
  author: string;
  /** row ids in a hidden column of the xlsx, for sheets that come back */
  idColumn?: boolean;
};

export type PrintedBundle = MeasuredBundle & { pdf: Uint8Array; xlsx: Uint8Array };

/** A character that no bundled face has, and the form in which it stands first. */
export type MissingGlyph = { char: string; formId: string };

/**
 * Prints bundles one after the other. Missing characters do not stop it: show them before, by `unprintable`.
 *
 * @throws DomainError FORM_TOO_WIDE · FORM_HEAD_TOO_HIGH · FORM_QR_NOT_DIGITS · FORM_FONT_MISSING
 */
export async function printForms(
  bundles: readonly FormBundle[],
  options: PrintOptions,
): Promise<{ files: PrintedBundle[]; missingGlyphs: MissingGlyph[] }> {
  const files: PrintedBundle[] = [];
  for (const bundle of bundles) files.push(await printBundle(bundle, options));
  return {
    files,
    missingGlyphs: unprintable(
      bundles.flatMap(({ forms }) => forms),
      options.fontsDir,
    ),
  };
}

/** Characters of some forms that would be missing on paper; empty when all can be printed. */
export function unprintable(forms: FormSpec[], fontsDir: string): MissingGlyph[] {
  return missingGlyphsOfForms(openFonts(fontsDir), forms);
}

/** The lines of the cover's table of contents. */
export function coverContents(files: readonly MeasuredBundle[]): CoverContent[] {
  return files.map(({ name, pageCount, firstPage, lastPage, copies }) => ({
    name,
    pageCount,
    firstPage,
    lastPage,
    copies,
  }));
}

/** What the printer will need, shown before printing: pages, and sheets of paper over all copies. */
export function printTotals(files: readonly MeasuredBundle[]): { pages: number; sheets: number } {
  return {
    pages: files.reduce((sum, { pageCount, copies }) => sum + pageCount * copies, 0),
    sheets: files.reduce((sum, file) => sum + sheetsOf(file) * file.copies, 0),
  };
}

/** Sheets of paper for one copy. */
export const sheetsOf = ({ pageCount, duplex }: Pick<MeasuredBundle, 'pageCount' | 'duplex'>): number =>
  duplex ? Math.ceil(pageCount / 2) : pageCount;

async function printBundle(bundle: FormBundle, options: PrintOptions): Promise<PrintedBundle> {
  const { forms, ...about } = bundle;
  const { fontsDir, createdAt, author } = options;
  const pdf = await renderPdf(forms, { fontsDir, createdAt, author, title: bundle.name });
  const xlsx = await renderXlsx(forms, {
    fontsDir,
    createdAt,
    author,
    title: bundle.name,
    idColumn: options.idColumn ?? false,
  });
  return {
    ...about,
    pdf: pdf.bytes,
    xlsx,
    pageCount: pdf.pageCount,
    firstPage: pdf.forms[0]?.firstNumber ?? 1,
    lastPage: pdf.forms.at(-1)?.lastNumber ?? 1,
  };
}
