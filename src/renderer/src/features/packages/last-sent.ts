import type { HeldPackage } from '../../../../core/packages/packages.repo.ts';
import { isYearType } from '../../../../domain/packages/manifest.ts';

export type LastSent = Pick<HeldPackage, 'digest' | 'submissionNo' | 'heldAt' | 'state'>;

/**
 * The submission that carries the final year as it is now: the newest one written since 定稿. Read from the ledger, so
 * that the steps go on where they were after the program was closed or died.
 */
export const lastSentSince = (held: readonly HeldPackage[], cycle: string, lockedAt: string): LastSent | undefined =>
  held
    .filter((one) => one.direction === 'out' && isYearType(one.type) && one.cycle === cycle)
    .filter(({ heldAt, state }) => heldAt >= lockedAt && state !== 'withdrawn')
    .toSorted((a, b) => a.heldAt.localeCompare(b.heldAt))
    .at(-1);
