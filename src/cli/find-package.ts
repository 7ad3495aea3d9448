/** Which package a person means by a digest, the beginning of one, or a unit's code. */
import { DomainError } from '../domain/errors.ts';
import type { Core } from './core.ts';

type Types = 'submission' | 'combined' | 'enrol';

/**
 * The received package; for a unit its newest of the types asked for.
 *
 * @param cycle only for a unit's code; left out = any
 * @throws DomainError PACKAGE_UNKNOWN { digest } also where the beginning of a digest fits several
 */
export async function findPackageDigest(
  { api }: Core,
  named: string,
  types: readonly Types[],
  cycle: string | undefined,
): Promise<string> {
  const all = await api.packages.list({ direction: 'in' });
  const ofUnit = all
    .filter(({ unit, type }) => unit === named && types.some((one) => one === type))
    .filter((held) => cycle === undefined || held.cycle === cycle)
    .toSorted((a, b) => a.heldAt.localeCompare(b.heldAt) || a.seq - b.seq);
  // A submission weighs more than an enrolment that came later.
  const years = ofUnit.filter(({ type }) => type !== 'enrol');
  const newest = years.at(-1) ?? ofUnit.at(-1);
  if (newest !== undefined) return newest.digest;
  const start = named.toLowerCase();
  const fitting = /^[0-9a-f]{8,64}$/u.test(start) ? all.filter(({ digest }) => digest.startsWith(start)) : [];
  const [only, ...more] = fitting;
  if (only === undefined || more.length > 0) throw new DomainError('PACKAGE_UNKNOWN', { digest: named });
  return only.digest;
}
