import type { UnitCode } from '../../domain/ids.ts';
import { nextRiskSerial } from '../../domain/risks/risk-number.ts';
import type { WriteTx } from '../db/handles.ts';
import { getInfo, setInfo } from '../ledgers/ledger-info.repo.ts';

/**
 * Takes serials for new risks; the highest one given is remembered, so that the number of a removed risk, which may
 * stand on paper already, is never given again.
 *
 * @param numbers of all risks in the entry, also those that came with a restored or loaded year
 * @returns the first of `count` consecutive serials
 */
export function takeRiskSerials(
  tx: WriteTx,
  numbers: readonly string[],
  { unit, year }: { unit: UnitCode; year: number },
  count: number,
): number {
  const key = `riskSerial.${unit}.${year}`;
  const first = Math.max(nextRiskSerial(numbers, unit, year), Number(getInfo(tx, key) ?? 0) + 1);
  setInfo(tx, key, String(first + count - 1));
  return first;
}
