/**
 * What a file is relative to what a ledger holds and to the other files of the same batch, before anything is taken
 * over. Pure: the same files and the same ledger give the same answer in any order.
 */
import type { ErrorCode, ErrorParams } from '../errors.ts';
import type { CycleCode } from '../ids.ts';
import { lineageFindings, lineageOf, type LineagePackage } from './lineage.ts';

/** In the order of importance: the first case of a file is what it is called by. */
export const screenCaseCodes = [
  // read, but refused
  'unreadable',
  'locked',
  'damaged',
  'tampered',
  'foreign',
  'not-for-us',
  'revoked',
  'other-year',
  'unknown-task',
  'not-below',
  'refused',
  // nothing to do
  'known',
  'repeated',
  // to look at
  'fork',
  'older',
  'past-cycle',
  'other-key',
  'gap',
  'chain-break',
  'old-task',
  'progress',
  // as it should be
  'waits',
  'update',
  'new',
  'other',
] as const;
export type ScreenCaseCode = (typeof screenCaseCodes)[number];
export type ScreenCase = { code: ScreenCaseCode; params: ErrorParams };

const refusals: Partial<Record<ErrorCode, ScreenCaseCode>> = {
  FILE_UNREADABLE: 'unreadable',
  FILE_NOT_FOUND: 'unreadable',
  KEYS_LOCKED: 'locked',
  E_PKG_TOO_LARGE: 'damaged',
  E_PKG_FORMAT: 'damaged',
  E_PKG_MIMETYPE: 'damaged',
  E_ENC_FORMAT: 'damaged',
  E_ENC_ALG: 'refused',
  E_ENC_INTEGRITY: 'tampered',
  E_ENC_NOT_FOR_ME: 'not-for-us',
  E_WRONG_RECIPIENT: 'not-for-us',
  E_SIG_INVALID: 'tampered',
  E_DIGEST_MISMATCH: 'tampered',
  E_SIG_CERT_BINDING: 'tampered',
  E_SIG_SCOPE: 'tampered',
  E_FILE_UNSIGNED: 'tampered',
  E_FILE_MISSING: 'tampered',
  E_PKG_NAME: 'tampered',
  E_PKG_DUPLICATE: 'tampered',
  E_PKG_BOMB: 'tampered',
  E_JSON_NOT_CANONICAL: 'tampered',
  E_TOTALS: 'tampered',
  E_CERT_UNTRUSTED: 'foreign',
  E_CERT_REVOKED: 'revoked',
  UNIT_UNKNOWN: 'foreign',
  UNIT_NOT_BELOW: 'not-below',
};

/** @param isKnownCycle false: this ledger has no task of the year the package is for */
export function refusalCase(code: ErrorCode, params: ErrorParams, isKnownCycle: boolean): ScreenCase {
  if (code === 'TASK_VERSION_UNKNOWN') return { code: isKnownCycle ? 'unknown-task' : 'other-year', params };
  return { code: refusals[code] ?? 'refused', params };
}

/** What is decided about a verified package. */
export type ScreenedPackage = LineagePackage & {
  /** submission or combined; others are told apart by the one who applies them */
  isYear: boolean;
  cycle: CycleCode | null;
  taskVersion: number | null;
  /** name of the file of this batch with the same package that comes before; null = the first */
  sameAs: string | null;
};

/** What the ledger holds of the same unit. */
export type HeldOfUnit = {
  /** packages under the same key */
  lineage: readonly LineagePackage[];
  chosen: ReadonlySet<string>;
  /** seq of the unit's accepted package; null = none */
  acceptedSeq: number | null;
  /** packages under another key are there, and none under this one */
  hasOtherKey: boolean;
  currentCycle: CycleCode;
  /** newest version of the task of the package's year; null = none held */
  taskVersion: number | null;
};

/**
 * Everything that can be said of a verified package, most important first; never empty.
 *
 * @param batch packages under the same key in the other files, itself included or not
 */
export function screenPackage(
  one: ScreenedPackage,
  batch: readonly LineagePackage[],
  held: HeldOfUnit,
): [ScreenCase, ...ScreenCase[]] {
  const { seq } = one;
  if (held.lineage.some(({ digest }) => digest === one.digest)) return [{ code: 'known', params: { seq } }];
  if (one.sameAs !== null) return [{ code: 'repeated', params: { seq, file: one.sameAs } }];
  if (!one.isYear) return [{ code: 'other', params: { seq } }];
  const cases = [...lineageCases(one, batch, held), ...taskCases(one, held)];
  const [first, ...rest] = cases.toSorted((a, b) => rank(a.code) - rank(b.code));
  const plain: ScreenCase = newness(one, held);
  // What waits for the accepted figures is told beside whatever else there is to look at.
  if (first === undefined) return [plain];
  return plain.code === 'new' || cases.some(({ code }) => code === 'older' || code === 'progress')
    ? [first, ...rest]
    : [first, ...rest, plain];
}

const rank = (code: ScreenCaseCode): number => screenCaseCodes.indexOf(code);

function newness(one: ScreenedPackage, held: HeldOfUnit): ScreenCase {
  const { seq } = one;
  if (held.acceptedSeq !== null) return { code: 'waits', params: { seq, accepted: held.acceptedSeq } };
  const newest = held.lineage.filter(({ isSnapshot }) => isSnapshot).map((other) => other.seq);
  return newest.length === 0
    ? { code: 'new', params: { seq } }
    : { code: 'update', params: { seq, held: Math.max(...newest) } };
}

function lineageCases(one: ScreenedPackage, batch: readonly LineagePackage[], held: HeldOfUnit): ScreenCase[] {
  const set = [...held.lineage, ...batch, one];
  const { superseded, candidate } = lineageOf(set, held.chosen);
  const { seq } = one;
  const cases: ScreenCase[] = [];
  for (const { code, params } of lineageFindings(one.digest, set, held.chosen)) {
    if (code === 'P_FORK') cases.push({ code: 'fork', params: { ...params, seq } });
    if (code === 'W_SEQ_GAP') cases.push({ code: 'gap', params: { ...params, seq } });
    if (code === 'W_CHAIN_BREAK') cases.push({ code: 'chain-break', params: { seq } });
  }
  if (!one.isSnapshot) cases.push({ code: 'progress', params: { seq } });
  else if (superseded.includes(one.digest)) {
    const here = held.lineage.filter((other) => other.isSnapshot && other.seq > seq).map((other) => other.seq);
    const newest = set.find(({ digest }) => digest === candidate)?.seq ?? Math.max(...set.map((other) => other.seq));
    cases.push({
      code: 'older',
      params: here.length > 0 ? { seq, newest: Math.max(...here), where: 'held' } : { seq, newest, where: 'batch' },
    });
  }
  if (held.hasOtherKey) cases.push({ code: 'other-key', params: { seq } });
  return cases;
}

function taskCases(one: ScreenedPackage, held: HeldOfUnit): ScreenCase[] {
  const cases: ScreenCase[] = [];
  if (one.cycle !== held.currentCycle)
    cases.push({ code: 'past-cycle', params: { cycle: one.cycle ?? '', current: held.currentCycle } });
  if (one.taskVersion !== null && held.taskVersion !== null && one.taskVersion < held.taskVersion)
    cases.push({ code: 'old-task', params: { version: one.taskVersion, current: held.taskVersion } });
  return cases;
}

const refused = new Set<ScreenCaseCode>(screenCaseCodes.slice(0, screenCaseCodes.indexOf('known')));

/** Can anything of the file be taken over? */
export const canTake = ([first]: readonly ScreenCase[]): boolean =>
  first !== undefined && !refused.has(first.code) && first.code !== 'known' && first.code !== 'repeated';

/** Taken unless somebody says otherwise: all that can be, but for what a newer one or a newer year has replaced. */
export const isTakenByDefault = (cases: readonly ScreenCase[]): boolean =>
  canTake(cases) && !cases.some(({ code }) => code === 'older' || code === 'past-cycle');
