import { DomainError } from '../../domain/errors.ts';

/** Shortest passphrase, in characters. */
const MIN_PASSPHRASE = 8;

/** For keys and backups alike. @throws DomainError PASSPHRASE_WEAK { min } */
export function requireStrong(given: string): void {
  if (Array.from(given).length < MIN_PASSPHRASE) throw new DomainError('PASSPHRASE_WEAK', { min: MIN_PASSPHRASE });
}
