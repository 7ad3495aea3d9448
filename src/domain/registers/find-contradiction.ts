/**
 * What a ledger's tables would refuse in rows that come from elsewhere: keys given twice, references to rows that are
 * not there. Said here, so that rows can be judged before they are stored, and stored in any form.
 */
import { type Facts, type RegisterName, registerNames } from './facts.ts';

/** Fields that name a row of another register; null names none. */
export const references: { readonly [K in RegisterName]?: Readonly<Record<string, RegisterName>> } = {
  posts: { officeId: 'offices' },
  assignments: { postId: 'posts', personId: 'persons' },
  powers: { officeId: 'offices' },
  risks: {
    powerId: 'powers',
    officeId: 'offices',
    postId: 'posts',
    responsiblePostId: 'posts',
    leaderPostId: 'posts',
  },
  riskRevisions: { riskId: 'risks' },
  roundRisks: { roundId: 'rounds' },
  measures: { responsiblePostId: 'posts', leaderPostId: 'posts' },
  measureRisks: { measureId: 'measures', riskId: 'risks' },
  measureRegulations: { measureId: 'measures', regulationId: 'regulations' },
};

/** The two fields that name a row where it has no id. */
const pairKeys: { readonly [K in RegisterName]?: readonly [string, string] } = {
  roundRisks: ['roundId', 'fromStep'],
  measureRisks: ['measureId', 'riskId'],
  measureRegulations: ['measureId', 'regulationId'],
};

type Row = Readonly<Record<string, unknown>>;

/** @returns the first register with a key given twice or a reference to nothing; undefined = none */
export function findContradiction(facts: Facts): RegisterName | undefined {
  const ids = new Map<RegisterName, ReadonlySet<unknown>>();
  for (const register of registerNames) {
    const rows: readonly Row[] = facts[register];
    const pair = pairKeys[register];
    if (pair === undefined) {
      const own = new Set(rows.map((row) => row['id']));
      if (own.size < rows.length) return register;
      ids.set(register, own);
    } else if (hasDoublePair(rows, pair)) return register;
    for (const [field, target] of Object.entries(references[register] ?? {}))
      if (hasLoose(rows, field, ids.get(target))) return register;
  }
  return undefined;
}

function hasLoose(rows: readonly Row[], field: string, known: ReadonlySet<unknown> | undefined): boolean {
  return rows.some((row) => row[field] !== null && known?.has(row[field]) !== true);
}

function hasDoublePair(rows: readonly Row[], [left, right]: readonly [string, string]): boolean {
  const keys = rows.map((row) => [String(row[left]), String(row[right])] as const);
  if (keys.every((key, index) => index === 0 || isBefore(keys[index - 1] ?? key, key))) return false;
  return new Set(keys.map(([a, b]) => `${a} ${b}`)).size < keys.length;
}

/** Rows usually come sorted, and what rises strictly has no doubles. */
const isBefore = ([a, b]: readonly [string, string], [c, d]: readonly [string, string]): boolean =>
  a < c || (a === c && b < d);
