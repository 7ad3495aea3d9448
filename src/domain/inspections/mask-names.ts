import type { Facts } from '../registers/facts.ts';

const MASK = '＊';

/** 王小明 → 王＊＊ */
export const maskedName = (name: string): string => {
  const [first = '', ...others] = name;
  return first + MASK.repeat(others.length);
};

/**
 * The year with the names of its persons masked, wherever they stand in a text: in the register, in rounds, explanations
 * and running words. Telephone numbers of the contact are left out. Names of people who are not in the register stay.
 */
export function maskNames(facts: Facts): Facts {
  const contacts = facts.profiles.map(({ contactName }) => contactName);
  const names = [...new Set([...facts.persons.map(({ name }) => name), ...contacts])]
    .filter((name) => [...name].length > 1)
    // 王小明 before 王小: the longer name is the one that is meant.
    .toSorted((a, b) => b.length - a.length);
  const masked = (text: string): string =>
    names.reduce((words, name) => words.replaceAll(name, maskedName(name)), text);
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return masked(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one)]));
  };
  const whole = walk(facts) as Facts;
  return { ...whole, profiles: whole.profiles.map((profile) => ({ ...profile, contactPhone: '' })) };
}
