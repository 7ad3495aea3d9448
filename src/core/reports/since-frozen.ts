import { countedChanges, countedUnits } from '../../domain/reports/counted-code.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Session } from '../ledgers/session.ts';
import { basisWords } from './basis-words.ts';
import { countedSources } from './counted-code.ts';
import { findCountedCode } from './counted-codes.repo.ts';
import { naming } from './find-code.ts';
import type { ReportPart } from './frozen-reports.repo.ts';

/** What a report was counted from in one year, and what of it changed since. */
export function sinceFrozen(db: ReadDb, session: Session, { code, basis }: ReportPart) {
  // A frozen code is kept in the same step; triggers keep it.
  const sources = findCountedCode(db, code)?.sources ?? [];
  const named = naming(db, basis);
  return {
    cycle: basis.cycle,
    code,
    filter: basisWords(db, session, basis),
    units: countedUnits(sources),
    sources: sources.map(named.source),
    changes: countedChanges(sources, countedSources(db, session, basis)).map(named.change),
  };
}
