/** 雷同文字: what was copied instead of written. Pure; texts come in unit by unit, a county's are never all held at once. */
import type { UnitCode } from '../ids.ts';
import { comparableText } from './comparable-text.ts';

/** A text in which a unit should say something of its own: a manifestation or a measure. */
export type OwnText = { register: 'risks' | 'measures'; rowId: string; number: string; text: string };
export type CopiedPlace = Omit<OwnText, 'text'> & { unit: UnitCode };

export type CopiedOptions = {
  /** the same words in so many units or more are copied */
  minUnits: number;
  /** 0–100: so much of a unit's texts from the catalogue or more is too much */
  minPercent: number;
  /** characters after spaces and marks are taken out; shorter texts may agree by chance */
  minLength: number;
};
export const defaultCopiedOptions: CopiedOptions = { minUnits: 3, minPercent: 80, minLength: 10 };

/** The same words in several places; `text` as the first of them wrote it. */
export type CopiedGroup = { text: string; units: number; isCatalogue: boolean; places: CopiedPlace[] };
export type CatalogueUnit = { unit: UnitCode; texts: number; same: number; percent: number };

export type CopiedTexts = {
  /** across units, most units first */
  across: CopiedGroup[];
  /** twice or more inside one unit, in the order of units */
  inside: CopiedGroup[];
  /** units that hand in the catalogue, highest share first */
  catalogue: CatalogueUnit[];
};

type Kept = { text: string; isCatalogue: boolean; places: CopiedPlace[] };

/** Collects unit by unit, then tells. `add` each unit once. */
export function copiedTexts(catalogue: ReadonlySet<string>, options: CopiedOptions) {
  const byWords = new Map<string, Kept>();
  const shares: CatalogueUnit[] = [];
  return {
    add(unit: UnitCode, texts: readonly OwnText[]): void {
      const long = texts
        .map(({ text, ...place }) => ({ text, words: comparableText(text), place: { ...place, unit } }))
        .filter(({ words }) => words.length >= options.minLength);
      for (const { text, words, place } of long) {
        const known = byWords.get(words);
        if (known === undefined) byWords.set(words, { text, isCatalogue: catalogue.has(words), places: [place] });
        else known.places.push(place);
      }
      const same = long.filter(({ words }) => catalogue.has(words)).length;
      const percent = long.length === 0 ? 0 : Math.floor((same / long.length) * 100);
      if (same > 0 && percent >= options.minPercent) shares.push({ unit, texts: long.length, same, percent });
    },
    finish(): CopiedTexts {
      const repeated = [...byWords.values()].filter(({ places }) => places.length > 1);
      return {
        across: repeated
          .map((kept) => ({ ...kept, units: new Set(kept.places.map(({ unit }) => unit)).size }))
          .filter(({ units }) => units >= options.minUnits)
          .toSorted((a, b) => b.units - a.units || b.places.length - a.places.length),
        inside: repeated.flatMap(insideUnits),
        catalogue: shares.toSorted((a, b) => b.percent - a.percent || b.texts - a.texts),
      };
    },
  };
}

/** One group per unit that wrote the same twice in one register: a risk and its measure may well agree. */
const insideUnits = (kept: Kept): CopiedGroup[] => {
  const byUnit = new Map<string, CopiedPlace[]>();
  for (const place of kept.places) {
    const key = `${place.unit} ${place.register}`;
    byUnit.set(key, [...(byUnit.get(key) ?? []), place]);
  }
  return [...byUnit.values()].filter(({ length }) => length > 1).map((places) => ({ ...kept, units: 1, places }));
};
