import { StateTag, type Tone } from '../../components/state-tag.tsx';
import { scanWords } from './scan-words.ts';
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

/** What one scan came to, in a word with its colour. */
export const ScanResult = ({ line }: { line: ScanLine }) => {
  const { answer, error, isUndone } = line;
  const tone = error !== undefined ? 'bad' : answer === undefined || isUndone ? 'plain' : tones[answer.outcome];
  return <StateTag tone={tone}>{scanWords(line)}</StateTag>;
};
