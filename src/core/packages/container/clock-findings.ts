/** Warnings about clocks and stale revocation lists. Dates decide nothing: order is by lineage. */
import type { Manifest } from '../../../domain/packages/manifest.ts';
import type { PackageFinding } from '../../../domain/packages/package-errors.ts';
import type { RevocationList } from '../pki/revocation-list.ts';
import { isPlausibleClock } from '../pki/trust.ts';

/** Two machines may differ by time zone mistakes; more is worth a word. */
const toleratedMs = 2 * 86_400_000;

const day = (time: Date): string => (Number.isNaN(time.getTime()) ? '?' : time.toISOString().slice(0, 10));

/** W_CLOCK if this machine's clock or the sender's is implausible, or the package comes from the future. */
export const clockFindings = (manifest: Manifest, signedAt: readonly Date[], now: Date): PackageFinding[] => {
  const createdAt = new Date(manifest.createdAt);
  const stated = [createdAt, ...signedAt];
  const isFine = (time: Date): boolean => isPlausibleClock(time) && time.getTime() <= now.getTime() + toleratedMs;
  if (isPlausibleClock(now) && stated.every(isFine)) return [];
  return [{ code: 'W_CLOCK', params: { now: day(now), createdAt: day(createdAt) } }];
};

/** W_CRL_STALE if the sender knew a newer list than this ledger, or this ledger's list has run out. */
export const crlFindings = (manifest: Manifest, crl: RevocationList | null, now: Date): PackageFinding[] => {
  const number = crl?.number ?? 0;
  const hasRunOut = crl !== null && isPlausibleClock(now) && now > crl.nextUpdate;
  if (manifest.crlNumber <= number && !hasRunOut) return [];
  return [{ code: 'W_CRL_STALE', params: { number, stated: manifest.crlNumber } }];
};
