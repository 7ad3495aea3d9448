/** Checks of the words themselves: what must not be written, and what was not really written (anti-formalism). */
import { findAccountNumbers } from '../imports/account-number.ts';
import { maskIdentityNumbers } from '../imports/identity-number.ts';
import { findPlaceholder } from '../text-findings/find-placeholder.ts';
import { type CheckFunction, type CheckInput, type Found, numberParameter } from './check-input.ts';
import type { FactText } from './fact-texts.ts';
import { rowTitle, short } from './row-title.ts';

const found = (
  { facts, settings }: CheckInput,
  { register, rowId }: Omit<FactText, 'field' | 'text'>,
  params: Found['params'],
): Found => ({ register, rowId, params: { row: rowTitle(facts, settings, register, rowId), ...params } });

/** Fifteen digits or more, spaced or not: all other texts hold no long number and are passed over quickly. */
const manyDigits = /(?:[0-9０-９][^0-9０-９]{0,2}){15}/;
const digitTexts = ({ texts }: CheckInput): FactText[] =>
  texts.filter(({ text }) => text.length >= 15 && manyDigits.test(text));

const identityNumber: CheckFunction = (input) =>
  digitTexts(input).flatMap((place) => {
    const { masked } = maskIdentityNumbers(place.text);
    return masked.length === 0 ? [] : [found(input, place, { masked: masked.join('、') })];
  });

/** Identity numbers are taken out first, so that one number is not found twice. */
const bankAccount: CheckFunction = (input) =>
  digitTexts(input).flatMap((place) => {
    const numbers = findAccountNumbers(maskIdentityNumbers(place.text).text);
    const masked = numbers.map((number) => `${number.slice(0, 4)}…${number.slice(-4)}`).join('、');
    return numbers.length === 0 ? [] : [found(input, place, { masked })];
  });

const placeholder: CheckFunction = (input) =>
  input.texts.flatMap((place) => {
    const left = findPlaceholder(place.text);
    return left === undefined ? [] : [found(input, place, { found: left })];
  });

const unprintableName: CheckFunction = (input) => {
  const { unprintable } = input.context;
  if (unprintable === undefined) return [];
  return input.texts.flatMap((place) => {
    const characters = unprintable(place.text);
    return characters.length === 0 ? [] : [found(input, place, { characters: characters.join('') })];
  });
};

/** Texts in which a clerk should say something of his own; names of risks may be short. */
const ownWords = ({ texts, risks }: CheckInput): FactText[] => {
  const live = new Set<string>(risks.map(({ id }) => id));
  return texts.filter(
    ({ register, rowId, field }) =>
      (register === 'risks' && field === 'manifestation' && live.has(rowId)) ||
      (register === 'measures' && field === 'text'),
  );
};

/** Parameter `minLength` in characters, 10 where none is given; texts left empty count as short. */
const shortText: CheckFunction = (input) => {
  const minLength = numberParameter(input, 'minLength', 10);
  const empty: Omit<FactText, 'field'>[] = [
    ...input.risks.flatMap(({ id, manifestation }) => (manifestation === '' ? place('risks', id) : [])),
    ...input.facts.measures.flatMap(({ id, text }) => (text === '' ? place('measures', id) : [])),
  ];
  const brief = ownWords(input).filter(({ text }) => isShort(text, minLength));
  return [...empty, ...brief].map((text) => found(input, text, { text: text.text, minLength }));
};
/** Most texts hold no space and twice the characters, whatever plane they are from: those need not be counted. */
const isShort = (text: string, minLength: number): boolean =>
  (text.length < minLength * 2 || /\s/u.test(text)) && Array.from(text.replaceAll(/\s/gu, '')).length < minLength;
const place = (register: 'risks' | 'measures', rowId: string) => [{ register, rowId, text: '' }];

/** Parameter `minLength`: texts shorter than this, punctuation not counted, may agree by chance. */
const catalogueText: CheckFunction = (input) => {
  const { catalogueTexts } = input.context;
  if (catalogueTexts === undefined) return [];
  const minLength = numberParameter(input, 'minLength', 10);
  return ownWords(input)
    .filter(({ text }) => {
      const words = input.wordsOf(text);
      return words.length >= minLength && catalogueTexts.has(words);
    })
    .map((text) => found(input, text, { text: short(text.text) }));
};

/** Risks with the same name and manifestation, measures of one phase with the same words; the first one is named. */
const copiedRows: CheckFunction = (input) => {
  const minLength = numberParameter(input, 'minLength', 6);
  const { wordsOf } = input;
  const rows = [
    ...input.risks.map(({ id, name, manifestation }) => ({
      register: 'risks' as const,
      rowId: id,
      words: `${wordsOf(name)}/${wordsOf(manifestation)}`,
    })),
    ...input.facts.measures.map(({ id, phase, text }) => ({
      register: 'measures' as const,
      rowId: id,
      words: `${phase}/${wordsOf(text)}`,
    })),
  ];
  const first = new Map<string, (typeof rows)[number]>();
  return rows.flatMap((row) => {
    if (row.words.length - row.words.indexOf('/') <= minLength) return [];
    const original = first.get(row.words);
    if (original === undefined) {
      first.set(row.words, row);
      return [];
    }
    return [found(input, row, { first: rowTitle(input.facts, input.settings, original.register, original.rowId) })];
  });
};

export const textChecks = {
  'identity-number': identityNumber,
  'bank-account': bankAccount,
  placeholder,
  'unprintable-name': unprintableName,
  'short-text': shortText,
  'catalogue-text': catalogueText,
  'copied-rows': copiedRows,
} satisfies Record<string, CheckFunction>;
