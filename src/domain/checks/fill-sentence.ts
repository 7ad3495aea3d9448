/** A task's sentence with `{name}` replaced by the finding's values; a name without a value stays as written. */
export const fillSentence = (sentence: string, params: Record<string, string | number>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

/** The names a sentence uses, in order, repeated ones once. */
export const sentenceNames = (sentence: string): string[] => [
  ...new Set(Array.from(sentence.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? '')),
];
