import { join } from 'node:path';
import type { CheckContext } from '../../domain/checks/check-input.ts';
import type { CycleCode, UnitCode } from '../../domain/ids.ts';
import { catalogueTextsOf } from '../catalogue/catalogue-of.ts';
import type { ReadDb } from '../db/handles.ts';
import { openFonts } from '../documents/layout/fonts.ts';
import { missingGlyphs } from '../documents/layout/missing-glyphs.ts';
import { findAccepted, findPackage } from '../packages/packages.repo.ts';

/** What checks need beyond the rows: the catalogue's wording, printable characters, last cycle's accepted totals. */
export function checkContextOf(
  { db, resourcesDir }: { db: ReadDb; resourcesDir: string },
  unit: UnitCode,
  cycle: CycleCode,
): CheckContext {
  const before = db.raw
    .prepare<[string], { cycle: string }>('SELECT cycle FROM tasks WHERE cycle < ? ORDER BY cycle DESC LIMIT 1')
    .get(cycle)?.cycle;
  const accepted = before === undefined ? undefined : findAccepted(db, before, unit);
  const previousTotals = accepted && findPackage(db, accepted.digest)?.totals;
  const fonts = openFonts(join(resourcesDir, 'fonts'));
  return {
    catalogueTexts: catalogueTextsOf(resourcesDir),
    unprintable: (text) => missingGlyphs(fonts, text),
    ...(previousTotals === undefined ? {} : { previousTotals }),
  };
}
