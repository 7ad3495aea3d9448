import { errorSentence } from '../../../../text/errors.ts';
import { scanTexts as texts } from '../../../../text/screens/seals.ts';
import type { ScanAnswer, ScanLine } from './use-scans.ts';

const words: Record<ScanAnswer['outcome'], (answer: ScanAnswer) => string> = {
  passed: ({ former }) => (former.length === 0 ? texts.passed : texts.replaced(former.length)),
  already: ({ checkedBy }) => texts.already(checkedBy ?? ''),
  unknown: () => texts.unknown,
  'wrong-groups': ({ groups }) => texts.wrongGroups(groups.join(texts.between)),
  incomplete: ({ digits }) => texts.incomplete(digits),
  revoked: () => texts.revoked,
  'has-former': () => texts.hasFormer,
};

/** What one scan came to, in a word. */
export const scanWords = ({ answer, error, isUndone }: ScanLine): string => {
  if (error !== undefined) return errorSentence(error);
  if (answer === undefined) return texts.working;
  return isUndone ? texts.undoneMark : words[answer.outcome](answer);
};
