/** The demonstration's county: its units, who plays which part, and their rows. */
import { join } from 'node:path';
import { catalogueOf } from '../../core/catalogue/catalogue-of.ts';
import { breakFacts, type BrokenFacts } from '../../core/demo/content/break-facts.ts';
import { copyTexts } from '../../core/demo/content/copy-texts.ts';
import { demoFacts } from '../../core/demo/content/demo-facts.ts';
import { demoSettings } from '../../core/demo/content/demo-settings.ts';
import type { Facts } from '../../domain/registers/facts.ts';
import type { TaskSettings } from '../../domain/tasks/task-settings.ts';
import type { Unit } from '../../domain/units/unit.ts';

export type DemoCounty = {
  settings: TaskSettings;
  /** all submitting units, in the task's order */
  units: Unit[];
  /** fills in on a sheet that its township takes over (代报) */
  onBehalf: string;
  /** never hands anything in */
  missing: string;
  /** a copy of its package is damaged on the way */
  tampered: string;
  /** sent back once, corrected, sent again */
  returned: string;
  factsOf(unit: Unit): Facts;
  brokenFactsOf(unit: Unit): BrokenFacts;
};

const SEED = 'demo';

export function demoCountyOf(resourcesDir: string): DemoCounty {
  const settings = demoSettings();
  const catalogue = catalogueOf(resourcesDir);
  const factsOf = (unit: Unit): Facts => copyTexts(demoFacts(unit, settings, catalogue, SEED), unit, catalogue);
  return {
    settings,
    units: settings.units.filter(({ submitTo }) => submitTo !== null),
    onBehalf: 'QH-01-04',
    missing: 'QH-02-04',
    tampered: 'QH-03-02',
    returned: 'QH-02-01',
    factsOf,
    brokenFactsOf: (unit) => breakFacts(factsOf(unit)),
  };
}

/** Folders of the demonstration's output. */
export const demoFolders = (outDir: string) => ({
  task: join(outDir, 'task'),
  enrol: join(outDir, 'enrol'),
  packages: join(outDir, 'packages'),
  progress: join(outDir, 'progress'),
  receipts: join(outDir, 'receipts'),
  returns: join(outDir, 'returns'),
  notices: join(outDir, 'notices'),
  verified: join(outDir, 'verified'),
  rollup: join(outDir, 'rollup'),
  templates: join(outDir, 'templates'),
  formsOf: (code: string) => join(outDir, 'forms', code),
});
export type DemoFolders = ReturnType<typeof demoFolders>;
