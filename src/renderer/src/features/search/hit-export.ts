import type { SearchedRegister } from '../../../../domain/search/searched-registers.ts';
import { registerLabels } from '../../../../text/labels/register-labels.ts';
import { searchedField } from '../../../../text/labels/searched-labels.ts';
import { filterMark, filterPart } from '../../../../text/screens/list-export.ts';
import { searchTexts as texts } from '../../../../text/screens/search.ts';
import { api } from '../../api/client.ts';
import { allPages } from '../../app/all-pages.ts';
import type { ExportedList } from '../../app/exported-list.ts';
import { textsBasis } from '../../app/texts-basis.ts';
import type { Asked } from './found.ts';
import { foundTexts } from './places-of.ts';

/** The most the call gives. */
const mostAtOnce = 500;

type Means = {
  register: SearchedRegister;
  words: readonly string[];
  asked: Asked;
  levels: readonly string[];
  /** the units the search is narrowed to; undefined = all */
  within: readonly string[] | undefined;
  /** units whose texts are not read in yet */
  waiting: number;
  nameOf(unit: string): string;
};

/** All hits of a register as a list, not only those of the page that is shown. */
export const hitExport = ({ register, words, asked, levels, within, waiting, nameOf }: Means): ExportedList => ({
  title: texts.exportTitle(registerLabels[register]),
  filter: [
    filterPart(texts.label, words.join(' ')),
    ...(asked.unit === undefined
      ? []
      : [filterPart(texts.unit, asked.withBelow === true ? texts.andBelow(nameOf(asked.unit)) : nameOf(asked.unit))]),
    ...(asked.level === undefined ? [] : [filterPart(texts.level, levels[asked.level - 1] ?? '')]),
  ].join(filterMark),
  basis: { ...textsBasis, units: within === undefined ? null : [...within] },
  notes: waiting > 0 ? [texts.leftOut(waiting)] : [],
  columns: [
    { key: 'unit', label: texts.unit },
    { key: 'number', label: texts.number, kind: 'code' },
    { key: 'text', label: texts.found, widthMm: 98 },
  ],
  rows: async () => {
    const hits = await allPages(texts.exportTitle(registerLabels[register]), async (offset) => {
      const { groups } = await api.search.find({ ...asked, register, offset, limit: mostAtOnce });
      const [group] = groups;
      return { rows: group?.hits ?? [], total: group?.count ?? 0 };
    });
    return hits.map((hit) => [
      nameOf(hit.unit),
      hit.number,
      foundTexts(hit, words)
        .map(({ field, text }) => filterPart(searchedField(hit.register, field), text))
        .join('\n'),
    ]);
  },
});
