import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { catalogueOf } from '../../src/core/catalogue/catalogue-of.ts';
import { demoFacts } from '../../src/core/demo/content/demo-facts.ts';
import { demoSettings } from '../../src/core/demo/content/demo-settings.ts';
import { quickCheck } from '../../src/core/packages/quick-check.ts';
import { registerList } from '../../src/core/registers/register-list.ts';
import { type RegisterName, registerNames } from '../../src/domain/registers/facts.ts';
import { RESOURCES } from '../support/a-county.ts';

const settings = demoSettings();
const unit = settings.units.find(({ level }) => level === 'township');
if (unit === undefined) throw new Error('the demonstration county has townships');
const facts = demoFacts(unit, settings, catalogueOf(RESOURCES), 'quick-check');
const filled = registerNames.filter((register) => facts[register].length > 0);

const schemaOf = (register: RegisterName): z.ZodType => registerList[register].schema;

/** What a forged row may hold instead. */
const strange = fc.oneof(
  fc.constantFrom(null, true, '', 0, -1, 1.5, 1e7, [], {}, ['x'], 'x'.repeat(6000), '\u0007', '2026-02-30'),
  fc.jsonValue(),
);

describe('快速核对与 zod 的关系', () => {
  it.each(filled)('%s：真实的行不用再问 zod', (register) => {
    const isGood = quickCheck(schemaOf(register));
    const bad = facts[register].filter((row) => !isGood(JSON.parse(JSON.stringify(row))));
    expect(bad).toEqual([]);
  });

  it.each(filled)('%s：改坏一处后，快速核对放行的 zod 也原样放行', (register) => {
    const schema = schemaOf(register);
    const isGood = quickCheck(schema);
    const [first] = facts[register];
    const names = [...Object.keys(first ?? {}), 'extra', '__proto__'];
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...facts[register]), fc.constantFrom(...names), strange, (row, name, value) => {
        const changed: unknown = JSON.parse(JSON.stringify({ ...row, [name]: value }));
        if (!isGood(changed)) {
          refused += 1;
          return;
        }
        expect(schema.parse(changed)).toEqual(changed);
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(refused).toBeGreaterThan(50);
  });

  it('少一项、多一项、不认识的要求都交给 zod', () => {
    const schema = z.strictObject({ a: z.string().max(3), b: z.string().trim().optional(), c: z.string().email() });
    const isGood = quickCheck(schema);
    expect(isGood({ a: 'x', b: 'y', c: 'a@b.cn' })).toBe(true);
    expect(isGood({ a: 'x', b: ' y', c: 'a@b.cn' })).toBe(false);
    expect(isGood({ a: 'x', c: 'a@b.cn' })).toBe(false);
    expect(isGood({ a: 'x', b: 'y', c: 'a@b.cn', d: 1 })).toBe(false);
    expect(isGood({ a: 'x', b: 'y', c: 'nobody' })).toBe(false);
    expect(isGood({ a: 'long', b: 'y', c: 'a@b.cn' })).toBe(false);
    expect(isGood([])).toBe(false);
  });
});
