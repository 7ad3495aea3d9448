/** 核对编码: from the 30 digits of a paper back to the packages it was counted from. */
import type { CountedBasis, CountedChange, CountedSource } from '../../domain/reports/counted-code.ts';
import { countedChanges } from '../../domain/reports/counted-code.ts';
import { unitByCode, descendantsOf } from '../../domain/units/unit-tree.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Session } from '../ledgers/session.ts';
import { findPackage } from '../packages/packages.repo.ts';
import { getTask, listTasks } from '../tasks/tasks.repo.ts';
import { basisWords } from './basis-words.ts';
import { codeOf, countedSources } from './counted-code.ts';
import { findCountedCode } from './counted-codes.repo.ts';
import { type FrozenReport, listReports } from './frozen-reports.repo.ts';

/** A source as people know it; `submissionNo` and `claimedAt` only for packages that are held. */
export type NamedSource = CountedSource & { unitName: string; submissionNo: number | null; claimedAt: string | null };
export type NamedChange = { unitName: string; before: NamedSource | null; now: NamedSource | null };

/** What a code was printed for, and what became of it. */
type FoundBasis = {
  basis: CountedBasis;
  /** the filter on units in words; empty = every unit */
  filter: string;
  /** when it was printed first; null = it was found by counting anew */
  countedAt: string | null;
  countedBy: string | null;
  /** what was added, replaced or removed since; empty = the paper shows what is counted now */
  changes: NamedChange[];
};

export type FoundCode = FoundBasis & {
  code: string;
  sources: NamedSource[];
  /** other filters that counted the very same packages */
  others: FoundBasis[];
  reports: Pick<FrozenReport, 'id' | 'name' | 'frozenAt' | 'voidAt'>[];
};

/**
 * @param code 30 digits
 * @returns undefined when no paper of this ledger has the code and nothing counted now gives it
 */
export function findCode(db: ReadDb, session: Session, code: string): FoundCode | undefined {
  const found = findCountedCode(db, code) ?? codeNow(db, session, code);
  if (found === undefined) return undefined;
  const { sources, bases } = found;
  const [first, ...others] = bases;
  const asFound = (one: Printed): FoundBasis => foundBasis(db, session, sources, one);
  return {
    ...asFound(first),
    code,
    sources: sources.map(naming(db, first.basis).source),
    others: others.map(asFound),
    reports: listReports(db)
      .filter((report) => report.codes.includes(code))
      .map(({ id, name, frozenAt, voidAt }) => ({ id, name, frozenAt, voidAt })),
  };
}

type Printed = { basis: CountedBasis; countedAt: string | null; countedBy: string | null };

function foundBasis(db: ReadDb, session: Session, sources: readonly CountedSource[], printed: Printed): FoundBasis {
  const { basis } = printed;
  const changes = countedChanges(sources, countedSources(db, session, basis));
  return { ...printed, filter: basisWords(db, session, basis), changes: changes.map(naming(db, basis).change) };
}

/** Names and numbers of what was counted, for people. */
export function naming(db: ReadDb, { cycle }: Pick<CountedBasis, 'cycle'>) {
  const { units } = getTask(db, cycle).settings;
  const nameOf = (code: string): string => unitByCode(units, code)?.name ?? code;
  const source = (one: CountedSource): NamedSource => {
    const held = one.kind === 'package' ? findPackage(db, one.digest) : undefined;
    return {
      ...one,
      unitName: nameOf(one.unit),
      submissionNo: held?.submissionNo ?? null,
      claimedAt: held?.claimedAt ?? null,
    };
  };
  const change = ({ unit, before, now }: CountedChange): NamedChange => ({
    unitName: nameOf(unit),
    before: before && source(before),
    now: now && source(now),
  });
  return { source, change };
}

type Now = { sources: readonly CountedSource[]; bases: readonly [Printed, ...Printed[]] };

/** Whole cycles, every unit with those below it, and all texts: what a table or a list of today would print. */
function codeNow(db: ReadDb, session: Session, code: string): Now | undefined {
  const cycles = new Set(listTasks(db).map(({ settings }) => settings.cycle.code));
  const unprinted = (basis: CountedBasis, sources: readonly CountedSource[]): Now => ({
    sources,
    bases: [{ basis, countedAt: null, countedBy: null }],
  });
  for (const cycle of [...cycles].toReversed()) {
    const { units } = getTask(db, cycle).settings;
    for (const withReceived of [false, true]) {
      const whole: CountedBasis = { cycle, withReceived, units: null };
      const all = countedSources(db, session, whole);
      if (all.length > 0 && codeOf(all) === code) return unprinted(whole, all);
      for (const unit of units) {
        const below = [unit, ...descendantsOf(units, unit.code)].map((one) => one.code);
        const basis = { cycle, withReceived, units: below };
        const some = all.filter((one) => one.kind !== 'levels' && below.includes(one.unit));
        // Levels are digested over the units asked, so a part is counted anew where there are any.
        const sources = all.some(({ kind }) => kind === 'levels') ? countedSources(db, session, basis) : some;
        if (sources.length > 0 && codeOf(sources) === code) return unprinted(basis, sources);
      }
    }
    const texts: CountedBasis = { cycle, withReceived: true, units: null, texts: true };
    const read = countedSources(db, session, texts);
    if (read.length > 0 && codeOf(read) === code) return unprinted(texts, read);
  }
  return undefined;
}
