/** Key codes: 30 digits that people compare on paper, in six groups of five. */
import { DomainError } from '../errors.ts';

const digitCount = 30;
const groupSize = 5;

/**
 * Code of a key: the digest as a big-endian number modulo 10^30, zero-padded.
 *
 * @param spkiDigest SHA-256 of the key's SubjectPublicKeyInfo, 32 bytes
 * @returns 30 digits without spaces
 */
export const keyCodeOf = (spkiDigest: Uint8Array): string => {
  let number = 0n;
  for (const byte of spkiDigest) number = (number << 8n) | BigInt(byte);
  return (number % 10n ** BigInt(digitCount)).toString().padStart(digitCount, '0');
};

/** Groups of five digits. */
export const codeGroups = (digits: string): string[] => digits.match(/.{1,5}/gu) ?? [];

/** As printed: `12345 67890 …`. */
export const formatKeyCode = (digits: string): string => codeGroups(digits).join(' ');

/** Digits of what was typed or scanned; full-width digits count, every other character is a separator. */
export const typedDigits = (typed: string): string => typed.normalize('NFKC').replaceAll(/\D/gu, '');

/**
 * Reads a typed or scanned key code.
 *
 * @throws DomainError E_KEY_CODE_FORM { digits } if it has not 30 digits
 */
export const parseKeyCode = (typed: string): string => {
  const digits = typedDigits(typed);
  if (digits.length !== digitCount) throw new DomainError('E_KEY_CODE_FORM', { digits: digits.length });
  return digits;
};

/** Numbers (1–6) of the groups in which two codes of 30 digits differ; empty = equal. */
export const wrongKeyCodeGroups = (typed: string, real: string): number[] =>
  Array.from({ length: digitCount / groupSize }, (_, index) => index).flatMap((index) => {
    const from = index * groupSize;
    return typed.slice(from, from + groupSize) === real.slice(from, from + groupSize) ? [] : [index + 1];
  });

/**
 * Compares a typed code with the key's real one.
 *
 * @param typed as typed or scanned
 * @param real  30 digits
 * @throws DomainError E_KEY_CODE_FORM { digits } · E_KEY_CODE { groups } naming the groups that differ
 */
export const checkKeyCode = (typed: string, real: string): void => {
  const wrong = wrongKeyCodeGroups(parseKeyCode(typed), real);
  if (wrong.length > 0) throw new DomainError('E_KEY_CODE', { groups: wrong.join('、') });
};
