import { describe, expect, it } from 'vitest';
import { namedUnits } from './named-units.ts';

const nameOf = (code: string): string => ({ 'QH-53': '墨池湾村', 'QH-54': '砚耕村' })[code] ?? code;

describe('拒绝的话里的单位', () => {
  it('一个、几个都写名称；不认识的代码、别的项照原样', () => {
    expect(namedUnits({ unit: 'QH-53', seq: 3 }, nameOf)).toEqual({ unit: '墨池湾村', seq: 3 });
    expect(namedUnits({ units: 'QH-53、QH-54、QH-99' }, nameOf)).toEqual({ units: '墨池湾村、砚耕村、QH-99' });
    expect(namedUnits({ field: 'QH-53' }, nameOf)).toEqual({ field: 'QH-53' });
  });
});
