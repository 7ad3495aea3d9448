/** One row of the starter catalogue: a risk point somebody may start from and must put in his own words. */
import type { LevelOrdinal } from '../../domain/ids.ts';
import type { UnitLevel } from '../../domain/units/unit.ts';

export type CatalogueEntry = {
  /** place in the file, 1 = first row below the headings */
  line: number;
  unitLevel: Exclude<UnitLevel, 'county'>;
  post: string;
  power: string;
  riskPoint: string;
  manifestation: string;
  /** name of a category of the default vocabulary */
  category: string;
  level: LevelOrdinal;
  prevent: string;
  monitor: string;
  dispose: string;
  responsibleRole: string;
};
