/**
 * The printed recovery sheet: 40 random digits in ten groups, each followed by a check digit (50 digits in all),
 * so that a typing error can be named by its group. The check digit depends on the group's place: two swapped
 * groups are noticed as well.
 */
import { DomainError } from '../errors.ts';
import { typedDigits } from './key-code.ts';

const groupCount = 10;
const randomPerGroup = 4;
const groupSize = randomPerGroup + 1;

/** Damm's quasigroup of order ten: finds every single wrong digit and every swap of neighbours. */
const damm = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

const checkDigit = (group: string, place: number): string => {
  let state = place % 10;
  for (const digit of group) state = Number(damm[state]?.[Number(digit)]);
  return String(state);
};

const groupsOf = (digits: string, size: number): string[] =>
  Array.from({ length: digits.length / size }, (_, index) => digits.slice(index * size, (index + 1) * size));

/**
 * What the sheet prints.
 *
 * @param secret 40 random digits
 * @returns ten groups of five digits, the fifth the check digit
 */
export const recoveryGroups = (secret: string): string[] =>
  groupsOf(secret, randomPerGroup).map((group, index) => group + checkDigit(group, index + 1));

/**
 * The 40 random digits from what was typed off the sheet.
 *
 * @throws DomainError E_RECOVERY_FORM { digits } if there are not 50 · E_RECOVERY_CODE { groups } with typing errors
 */
export const parseRecoveryCode = (typed: string): string => {
  const digits = typedDigits(typed);
  if (digits.length !== groupCount * groupSize) throw new DomainError('E_RECOVERY_FORM', { digits: digits.length });
  const groups = groupsOf(digits, groupSize);
  const wrong = groups.flatMap((group, index) =>
    checkDigit(group.slice(0, randomPerGroup), index + 1) === group.slice(randomPerGroup) ? [] : [index + 1],
  );
  if (wrong.length > 0) throw new DomainError('E_RECOVERY_CODE', { groups: wrong.join('、') });
  return groups.map((group) => group.slice(0, randomPerGroup)).join('');
};
