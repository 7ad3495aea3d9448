import type { CheckSetting } from '../domain/checks/check.ts';
import { reviewStepNames } from '../domain/risks/review-step.ts';
import { checkParameterNames } from './screens/tasks.ts';

type Parameters = CheckSetting['parameters'];
type Value = Parameters[string];

/** Parameters whose values are codes, with the words for them. */
const valueNames: Readonly<Record<string, Readonly<Record<string, string>>>> = { upTo: reviewStepNames };

const nameOf = (key: string): string => checkParameterNames[key] ?? key;

/** Parameters as one line, e.g. 自评分不低于：95；问题不少于：10. Values hold ; themselves, so the joint is full-width. */
export const parametersText = (parameters: Parameters): string =>
  Object.entries(parameters)
    .map(([key, value]) => `${nameOf(key)}：${valueNames[key]?.[value] ?? value}`)
    .join('；');

/** The same line read back: exactly the parameters the check has, numbers stay numbers. Undefined = not understood. */
export const readParameters = (before: Parameters, text: string): Parameters | undefined => {
  const parts = text.split('；').filter((part) => part.trim() !== '');
  const given = new Map(
    parts.map((part) => {
      const [name = '', ...rest] = part.split('：');
      return [name.trim(), rest.join('：').trim()] as const;
    }),
  );
  const read = Object.entries(before).flatMap(([key, value]) => {
    const said = readValue(key, value, given.get(nameOf(key)) ?? '');
    return said === undefined ? [] : [[key, said] as const];
  });
  return read.length === Object.keys(before).length && given.size === read.length
    ? Object.fromEntries(read)
    : undefined;
};

const readValue = (key: string, before: Value, said: string): Value | undefined => {
  if (said === '') return undefined;
  const names = valueNames[key];
  if (names !== undefined) return Object.keys(names).find((code) => names[code] === said);
  if (typeof before === 'string') return said;
  const number = Number(said.normalize('NFKC'));
  return Number.isFinite(number) ? number : undefined;
};
