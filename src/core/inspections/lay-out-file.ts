/** Every page of an inspection file, decided in steps; contents with the numbers the pages really have. */
import { DomainError } from '../../domain/errors.ts';
import type { FormSpec } from '../../domain/forms/form-spec.ts';
import type { InspectionLimits } from '../../domain/inspections/inspection-limits.ts';
import type { Job } from '../../rpc/reply.ts';
import { inspectionFileTexts as texts } from '../../text/inspection-file.ts';
import { nextStep } from '../api/run-steps.ts';
import type { Fonts } from '../documents/layout/fonts.ts';
import { paginate, type PaginatedDocument, paginateStep } from '../documents/layout/paginate.ts';
import { contentsPage, type InspectionPart } from './inspection-forms.ts';

/** A form and the unit it belongs to. */
export type FilePart = { unit: string; form: FormSpec };

/** @throws DomainError INSPECTION_PAGES { limit, unit } */
export async function layOutFile(
  cover: FormSpec,
  parts: readonly FilePart[],
  fonts: Fonts,
  { pages: limit }: Pick<InspectionLimits, 'pages'>,
  job: Job,
): Promise<PaginatedDocument> {
  // Their own length does not depend on the numbers in them.
  const draft = paginate([cover, contentsPage(parts.map(numbered([])))], fonts);
  const steps = paginateStep(
    parts.map(({ form }) => form),
    fonts,
    draft.pages.at(-1)?.number ?? 0,
  );
  for (;;) {
    const step = steps.next();
    if (step.done !== true) {
      const { forms, pages } = step.value;
      if (draft.pages.length + pages > limit)
        throw new DomainError('INSPECTION_PAGES', { limit, unit: parts[forms - 1]?.unit ?? '' });
      await nextStep(job, { stage: texts.layingOut, done: forms, total: parts.length });
      continue;
    }
    const body = step.value;
    const front = paginate([cover, contentsPage(parts.map(numbered(body.forms)))], fonts);
    return { pages: [...front.pages, ...body.pages], forms: [...front.forms, ...body.forms] };
  }
}

const numbered =
  (ranges: readonly { firstNumber: number; lastNumber: number }[]) =>
  ({ unit, form }: FilePart, index: number): InspectionPart => ({
    unit,
    name: form.name,
    // As wide as real ones, so that the contents break alike.
    firstPage: ranges[index]?.firstNumber ?? 888,
    lastPage: ranges[index]?.lastNumber ?? 889,
  });
