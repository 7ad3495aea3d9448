/**
 * A fast yes in front of a zod schema. A county checks millions of rows on import, nearly all of them good; reading the
 * same schema without collecting errors and copying rows takes a quarter of the time. What this file does not know, and
 * every no, is zod's to decide.
 */
import type { z } from 'zod';

type Def = z.core.$ZodTypes['_zod']['def'];
/** true = the schema accepts the value exactly as it is; false = ask zod. */
export type QuickCheck = (value: unknown) => boolean;

/** zod's own answer, where it leaves the value alone. */
const asked =
  (schema: z.core.$ZodType): QuickCheck =>
  (value) => {
    const parsed = (schema as z.ZodType).safeParse(value);
    return parsed.success && parsed.data === value;
  };

type CheckDef = z.core.$ZodChecks['_zod']['def'];
type Condition = (value: never) => boolean;
type Sized = { length: number };

/** One condition of a text, list or number; undefined = unknown to us. */
const conditionMakers: {
  [Name in CheckDef['check']]?: (def: Extract<CheckDef, { check: Name }>) => Condition | undefined;
} = {
  max_length:
    ({ maximum }) =>
    (value: Sized) =>
      value.length <= maximum,
  min_length:
    ({ minimum }) =>
    (value: Sized) =>
      value.length >= minimum,
  greater_than: ({ value: bound, inclusive }) =>
    inclusive ? (value: number) => value >= Number(bound) : (value: number) => value > Number(bound),
  less_than: ({ value: bound, inclusive }) =>
    inclusive ? (value: number) => value <= Number(bound) : (value: number) => value < Number(bound),
  string_format: ({ format, pattern }) =>
    format !== 'regex' || pattern === undefined || pattern.global || pattern.sticky
      ? undefined
      : (value: string) => pattern.test(value),
};

/** `refine` with a plain function. */
function refinement(def: { check: string; fn?: (value: never) => unknown }): Condition | undefined {
  const { fn } = def;
  return def.check === 'custom' && fn !== undefined ? (value) => fn(value) === true : undefined;
}

function condition(check: z.core.$ZodCheck<never>): Condition | undefined {
  const { def } = check._zod;
  const make = conditionMakers[def.check as CheckDef['check']] as ((def: object) => Condition | undefined) | undefined;
  return make === undefined ? refinement(def) : make(def);
}

/** All conditions of a schema after its type; undefined where one is unknown. */
function conditions<T>(def: Def): ((value: T) => boolean) | undefined {
  const all = (def.checks ?? []).map((check) => condition(check) as ((value: T) => boolean) | undefined);
  const known = all.filter((one) => one !== undefined);
  if (known.length < all.length) return undefined;
  const [first, second, ...more] = known;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  if (more.length === 0) return (value) => first(value) && second(value);
  return (value) => known.every((holds) => holds(value));
}

function strictObject(shape: Readonly<Record<string, z.core.$ZodType>>): QuickCheck {
  const members = Object.entries(shape).map(([name, schema]) => ({ name, check: quickCheck(schema) }));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const holder = value as Record<string, unknown>;
    let count = 0;
    for (const _ in holder) count += 1;
    if (count !== members.length) return false;
    for (const { name, check } of members) {
      const member = holder[name];
      if (member === undefined || !check(member)) return false;
    }
    return true;
  };
}

const typeMakers: { [Name in Def['type']]?: (def: Extract<Def, { type: Name }>) => QuickCheck | undefined } = {
  string: (def) => ('format' in def ? undefined : (value) => typeof value === 'string'),
  number: (def) => {
    if (!('format' in def)) return Number.isFinite;
    return def.format === 'safeint' ? Number.isSafeInteger : undefined;
  },
  boolean: () => (value) => typeof value === 'boolean',
  nullable: ({ innerType }) => {
    const inner = quickCheck(innerType);
    return (value) => value === null || inner(value);
  },
  enum: ({ entries }) => oneOf(Object.values(entries)),
  literal: ({ values }) => oneOf(values),
  array: ({ element }) => {
    const item = quickCheck(element);
    return (value) => Array.isArray(value) && value.every(item);
  },
  object: ({ catchall, shape }) => (catchall?._zod.def.type === 'never' ? strictObject(shape) : undefined),
  record: ({ keyType, valueType }) => {
    const [isKey, isValue] = [quickCheck(keyType), quickCheck(valueType)];
    return (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      const holder = value as Record<string, unknown>;
      // An own __proto__ is zod's to judge.
      for (const key in holder) if (key === '__proto__' || !isKey(key) || !isValue(holder[key])) return false;
      return true;
    };
  },
  union: ({ options }) => {
    const accepting = options.map((option) => quickCheck(option));
    return (value) => accepting.some((accepts) => accepts(value));
  },
};

function oneOf(values: readonly unknown[]): QuickCheck {
  const known = new Set(values);
  return (value) => known.has(value);
}

function ofType(def: Def): QuickCheck | undefined {
  const make = typeMakers[def.type] as ((def: Def) => QuickCheck | undefined) | undefined;
  return make?.(def);
}

/** Reads a schema once; the answer is for values from JSON. */
export function quickCheck(schema: z.core.$ZodType): QuickCheck {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const isType = ofType(def);
  const holds = conditions<unknown>(def);
  if (isType === undefined || holds === undefined) return asked(schema);
  return (def.checks ?? []).length === 0 ? isType : (value) => isType(value) && holds(value);
}
