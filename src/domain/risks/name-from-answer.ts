/** Longest name made from an answer, in characters; the whole answer stays as the manifestation. */
const LONGEST = 30;

/**
 * 风险点 name for what somebody wrote in his own words: the first sentence, cut at a comma where it is long.
 *
 * @param answer not only spaces
 * @returns 1–30 characters on one line
 */
export function nameFromAnswer(answer: string): string {
  const [sentence = ''] = answer
    .trim()
    .split(/[。；;！!？?\n]/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const characters = Array.from(sentence === '' ? answer.trim() : sentence);
  if (characters.length <= LONGEST) return characters.join('');
  const start = characters.slice(0, LONGEST).join('');
  // At least a few words must remain: a comma near the beginning is no place to cut.
  return /^(.{6,})[，,、：:]/u.exec(start)?.[1] ?? start;
}
