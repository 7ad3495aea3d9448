/** The whole demonstration county, made once for the tests of its content. */
import { fileURLToPath } from 'node:url';
import { readCatalogue } from '../../src/core/catalogue/read-catalogue.ts';
import { demoFacts } from '../../src/core/demo/content/demo-facts.ts';
import { demoSettings } from '../../src/core/demo/content/demo-settings.ts';
import type { Facts } from '../../src/domain/registers/facts.ts';
import type { Unit } from '../../src/domain/units/unit.ts';

export const catalogue = readCatalogue(
  fileURLToPath(new URL('../../resources/starter-catalogue.csv', import.meta.url)),
);
export const settings = demoSettings();
export const submitting = settings.units.filter(({ level }) => level !== 'county');

export type UnitFacts = { unit: Unit; facts: Facts };
export const county: UnitFacts[] = submitting.map((unit) => {
  return { unit, facts: demoFacts(unit, settings, catalogue, 'test') };
});

export const freeTexts = (facts: Facts): string[] => [
  ...facts.risks.map(({ manifestation }) => manifestation),
  ...facts.measures.map(({ text }) => text),
];
