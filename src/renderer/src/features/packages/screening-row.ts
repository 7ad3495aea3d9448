import type { ScreenedFile } from '../../../../core/packages/screen-packages.ts';
import type { ScreenCaseCode } from '../../../../domain/packages/screening.ts';
import { errorSentence } from '../../../../text/errors.ts';
import { registerLabels } from '../../../../text/labels/register-labels.ts';
import { findingSentence } from '../../../../text/package-verdicts.ts';
import { caseNext, caseSentence } from '../../../../text/screening.ts';
import { differenceTexts } from '../../../../text/screens/package-difference.ts';
import { screeningTexts as texts } from '../../../../text/screens/receive.ts';
import type { Tone } from '../../components/state-tag.tsx';

const good: readonly ScreenCaseCode[] = ['new', 'update', 'other', 'progress'];
const plain: readonly ScreenCaseCode[] = ['known', 'repeated', 'older', 'past-cycle'];

export const caseTone = (code: ScreenCaseCode, isRefused: boolean): Tone => {
  if (isRefused) return 'bad';
  if (good.includes(code)) return 'good';
  return plain.includes(code) ? 'plain' : 'attention';
};

/** Findings whose words no case says. */
const toldByCases = new Set(['P_FORK', 'W_SEQ_GAP', 'W_CHAIN_BREAK', 'W_CLEAR']);

/** What a file is and what to do: a refusal says both itself. */
export function explanationOf({ refusal, cases, findings, missingChildren }: ScreenedFile): string {
  if (refusal !== null) return errorSentence(refusal);
  return [
    ...cases.map((one) => `${caseSentence(one)}${caseNext(one)}`),
    ...(missingChildren > 0 ? [texts.missing(missingChildren)] : []),
    ...findings.filter(({ code }) => !toldByCases.has(code)).map(findingSentence),
  ].join('');
}

export function differenceOf({ difference, risks, measures, cases }: ScreenedFile): string {
  if (difference === null || cases.some(({ code }) => code === 'known' || code === 'repeated')) return '';
  if (difference.against === null) return texts.allNew(risks ?? 0, measures ?? 0);
  const counts = difference.counts.map((count) =>
    texts.countsOf(registerLabels[count.register], differenceTexts.counts(count)),
  );
  const { seq, isAccepted } = difference.against;
  return `${texts.against(seq, isAccepted)}${counts.length === 0 ? texts.same : counts.join(texts.between)}`;
}
