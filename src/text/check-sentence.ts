import { checkPlaceNames } from './screens/tasks.ts';

const codes = new Map(Object.entries(checkPlaceNames).map(([code, name]) => [name, code]));

/** A check's sentence as the office reads it: the places to be filled in by their Chinese names, e.g. {岗位}. */
export const shownSentence = (sentence: string): string =>
  sentence.replaceAll(/\{(\w+)\}/gu, (whole, code: string) => {
    const name = checkPlaceNames[code];
    return name === undefined ? whole : `{${name}}`;
  });

/** The sentence read back, braces of either width. Undefined = a place of that name exists in no check. */
export const readSentence = (text: string): string | undefined => {
  let isUnderstood = true;
  const sentence = text.trim().replaceAll(/[{｛]([^{}｛｝]*)[}｝]/gu, (whole, name: string) => {
    const code = codes.get(name.trim());
    if (code === undefined) isUnderstood = false;
    return code === undefined ? whole : `{${code}}`;
  });
  return isUnderstood ? sentence : undefined;
};
