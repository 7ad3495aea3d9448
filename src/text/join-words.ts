/** Names in a row, as Chinese text joins them; those that are empty are left out. */
export const joinWords = (words: readonly string[], mark: '、' | '；' = '、'): string =>
  words.filter((word) => word !== '').join(mark);
