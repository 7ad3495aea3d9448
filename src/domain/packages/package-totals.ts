/** Step 13: the totals a manifest states are the rows that were counted. */
import { DomainError } from '../errors.ts';

/**
 * @param stated  manifest.totals, whole numbers by name
 * @param counted the same names, counted in the imported rows
 * @throws DomainError E_TOTALS { name, stated, counted } for the first name that differs or is on one side only
 */
export const checkTotals = (
  stated: Readonly<Record<string, number>>,
  counted: Readonly<Record<string, number>>,
): void => {
  for (const name of new Set([...Object.keys(stated), ...Object.keys(counted)])) {
    if (stated[name] !== counted[name])
      throw new DomainError('E_TOTALS', { name, stated: stated[name] ?? '—', counted: counted[name] ?? '—' });
  }
};
