/** What a cross table or a comparison is counted from, and the codes that say so under it. */
import type { CycleCode } from '../../domain/ids.ts';
import { basisWithin, choosesRows, type CountedCode, countedUnits } from '../../domain/reports/counted-code.ts';
import type { ReportDefinition } from '../../domain/reports/report-definition.ts';
import { cellConditions, type Condition } from '../../domain/rollup/cross-conditions.ts';
import { totalKey } from '../../domain/rollup/cross-table.ts';
import { figureSheetTexts as texts } from '../../text/figure-sheet.ts';
import { codeLines } from '../../text/printed-list.ts';
import type { QueryContext } from '../api/procedure.ts';
import { basisWords } from '../reports/basis-words.ts';
import { countedCode } from '../reports/counted-code.ts';
import type { HeldTask } from '../tasks/tasks.repo.ts';

export type FigureDefinition = Exclude<ReportDefinition, { kind: 'rollup' }>;
export type Counted = { cycles: readonly CycleCode[]; withReceived: boolean; conditions: readonly Condition[] };

/** What a table counts: which years, under which conditions. */
export function countedOf({ settings }: HeldTask, definition: FigureDefinition, withReceived: boolean): Counted {
  const cycles = [settings.cycle.code];
  if (definition.kind === 'cross')
    return { cycles, withReceived, conditions: cellConditions(definition.definition, totalKey, totalKey) };
  const { by, keys } = definition;
  return by === 'cycle'
    ? { cycles: keys, withReceived, conditions: [] }
    : { cycles, withReceived, conditions: [{ dimension: by, keys: [...keys] }] };
}

/** The 30 digits are over what is counted of each year, and over nothing else: a filter on units narrows them. */
export function countedCodes(
  { db, session }: Pick<QueryContext, 'db' | 'session'>,
  { cycles, withReceived, conditions }: Counted,
): { codes: CountedCode[]; lines: string[] } {
  const codes = cycles.flatMap(
    (cycle) => countedCode(db, session, basisWithin({ cycle, withReceived }, conditions)) ?? [],
  );
  const lines = codes.flatMap(({ code, basis, sources }) =>
    codeLines(code, {
      units: countedUnits(sources),
      filter: basisWords(db, session, basis),
      isOfRows: choosesRows(conditions),
    }).map((line) => (cycles.length === 1 ? line : texts.ofYear(basis.cycle, line))),
  );
  return { codes, lines };
}

/** The year a definition names itself. */
export const yearOf = (definition: FigureDefinition): CycleCode | undefined =>
  definition.kind === 'compare' && definition.by === 'cycle' ? definition.keys[0] : undefined;
