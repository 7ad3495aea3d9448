import { expect, it } from 'vitest';
import { nextRiskSerial, riskNumber } from './risk-number.ts';

it.each([
  ['0101', 2026, 7, '0101-2026-007'],
  ['V-03', 2026, 999, 'V-03-2026-999'],
  ['V-03', 2026, 1000, 'V-03-2026-1000'],
])('编号：单位 %s、%i 年、第 %i 个 → %s', (unit, year, serial, number) => {
  expect(riskNumber(unit, year, serial)).toBe(number);
});

it('顺序号接着本单位本年最大的往下编，空缺不补', () => {
  const numbers = ['U-2026-001', 'U-2026-009', 'U-2025-044', 'UX-2026-050', 'U-2026-旧'];
  expect(nextRiskSerial(numbers, 'U', 2026)).toBe(10);
  expect(nextRiskSerial([], 'U', 2026)).toBe(1);
  expect(nextRiskSerial(['U-2026-999', 'U-2026-1000'], 'U', 2026)).toBe(1001);
});
