/** 雷同文字 on paper and in Excel: a line per text, with every place it stands at. */
import type { CopiedGroup, CopiedPlace } from '../../../../domain/text-findings/copied-texts.ts';
import { registerLabels } from '../../../../text/labels/register-labels.ts';
import { copiedTexts as texts } from '../../../../text/screens/copied-texts.ts';
import { LIST_MARK } from '../../../../text/screens/fields.ts';
import type { ExportedList } from '../../app/exported-list.ts';
import { textsBasis } from '../../app/texts-basis.ts';

/** Places in one cell; more go on in a line of their own, as a cell has an upper limit. */
const PLACES = 100;

type Means = {
  title: string;
  filter: string;
  groups: readonly CopiedGroup[];
  /** of all groups */
  count: number;
  nameOf(unit: string): string;
};

export const copiedList = ({ title, filter, groups, count, nameOf }: Means): ExportedList => ({
  title,
  filter,
  basis: textsBasis,
  notes: groups.length < count ? [texts.first(groups.length, count)] : [],
  columns: [
    { key: 'text', label: texts.text, widthMm: 52 },
    { key: 'units', label: texts.units, kind: 'number' },
    { key: 'places', label: texts.places, kind: 'number' },
    { key: 'where', label: texts.where, widthMm: 72 },
  ],
  rows: () =>
    groups.flatMap(({ text, units, isCatalogue, places }) =>
      parts(places).map((some) => [
        isCatalogue ? texts.asInCatalogue(text) : text,
        units,
        places.length,
        linesOf(some, nameOf).join('\n'),
      ]),
    ),
});

const parts = (places: readonly CopiedPlace[]): (readonly CopiedPlace[])[] =>
  Array.from({ length: Math.ceil(places.length / PLACES) }, (_, at) => places.slice(at * PLACES, (at + 1) * PLACES));

/** A line per unit and register. */
function linesOf(places: readonly CopiedPlace[], nameOf: Means['nameOf']): string[] {
  const numbers = new Map<string, string[]>();
  for (const { unit, register, number } of places) {
    const place = texts.placeOf(nameOf(unit), registerLabels[register]);
    numbers.set(place, [...(numbers.get(place) ?? []), number]);
  }
  return [...numbers].map(([place, some]) => `${place} ${some.join(LIST_MARK)}`);
}
