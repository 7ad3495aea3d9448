import { errorSentence } from '../../../../text/errors.ts';
import { scanTexts as texts } from '../../../../text/screens/seals.ts';
import { StateTag, type Tone } from '../../components/state-tag.tsx';
import type { ScanAnswer, ScanLine } from './use-scans.ts';

const tones: Record<ScanAnswer['outcome'], Tone> = {
  passed: 'good',
  already: 'info',
  unknown: 'attention',
  'wrong-groups': 'bad',
  incomplete: 'attention',
  revoked: 'bad',
  'has-former': 'attention',
};

const words: Record<ScanAnswer['outcome'], (answer: ScanAnswer) => string> = {
  passed: ({ former }) => (former.length === 0 ? texts.passed : texts.replaced(former.length)),
  already: ({ checkedBy }) => texts.already(checkedBy ?? ''),
  unknown: () => texts.unknown,
  'wrong-groups': ({ groups }) => texts.wrongGroups(groups.join(texts.between)),
  incomplete: ({ digits }) => texts.incomplete(digits),
  revoked: () => texts.revoked,
  'has-former': () => texts.hasFormer,
};

/** What one scan came to, in a word with its colour. */
export const ScanResult = ({ line: { answer, error, isUndone } }: { line: ScanLine }) => {
  if (error !== undefined) return <StateTag tone="bad">{errorSentence(error)}</StateTag>;
  if (answer === undefined) return <StateTag tone="plain">{texts.working}</StateTag>;
  if (isUndone) return <StateTag tone="plain">{texts.undoneMark}</StateTag>;
  return <StateTag tone={tones[answer.outcome]}>{words[answer.outcome](answer)}</StateTag>;
};
