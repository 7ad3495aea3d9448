import type { UnitCode } from '../ids.ts';

/**
 * Permanent printed number of a risk, `unit-year-serial`, e.g. `0101-2026-007`.
 *
 * @param serial whole number ≥ 1; written with three digits, more where needed
 */
export const riskNumber = (unit: UnitCode, year: number, serial: number): string =>
  `${unit}-${year}-${String(serial).padStart(3, '0')}`;

/**
 * The next free serial. A number is never given twice, so pass the numbers of eliminated risks too.
 *
 * @param numbers all numbers in the unit's ledger; those of other units or years are ignored
 */
export const nextRiskSerial = (numbers: Iterable<string>, unit: UnitCode, year: number): number => {
  const prefix = `${unit}-${year}-`;
  let highest = 0;
  for (const number of numbers) {
    if (!number.startsWith(prefix)) continue;
    const serial = Number(number.slice(prefix.length));
    if (Number.isInteger(serial) && serial > highest) highest = serial;
  }
  return highest + 1;
};
