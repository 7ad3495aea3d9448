/**
 * A text that was not said before, remembered in `said`.
 *
 * @throws Error after a hundred tries: the words at hand are used up
 */
export const unusedText = (said: Set<string>, write: () => string): string => {
  for (let tries = 0; tries < 100; tries += 1) {
    const text = write();
    if (!said.has(text)) {
      said.add(text);
      return text;
    }
  }
  throw new Error('no words left that were not used before');
};
