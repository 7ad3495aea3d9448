import type { HeldPackage } from '../../../../core/packages/packages.repo.ts';
import { packageWords as texts } from '../../../../text/screens/packages.ts';
import { isYearType, type PackagePurpose } from '../../../../domain/packages/manifest.ts';
import { packageTypeLabels, purposeLabels } from '../../../../text/package-verdicts.ts';
import type { Tone } from '../../components/state-tag.tsx';

type Word = { word: string; tone: Tone };
type Words = Record<HeldPackage['state'], Word>;

const decided: Omit<Words, 'received'> = {
  returned: { word: texts.returned, tone: 'bad' },
  accepted: { word: texts.accepted, tone: 'good' },
  superseded: { word: texts.superseded, tone: 'plain' },
  withdrawn: { word: texts.withdrawn, tone: 'plain' },
};
const sent: Words = { received: { word: texts.sent, tone: 'info' }, ...decided };
const taken: Words = { received: { word: texts.taken, tone: 'info' }, ...decided };
const answer: Word = { word: '', tone: 'plain' };

/** What became of a package; answers and tasks have no state of their own. */
export const stateOf = ({ direction, state, type }: Pick<HeldPackage, 'direction' | 'state' | 'type'>): Word =>
  isYearType(type) ? (direction === 'out' ? sent : taken)[state] : answer;

const isPurpose = (word: string): word is PackagePurpose => word in purposeLabels;

export const contentOf = ({
  type,
  purpose,
  submissionNo,
}: Pick<HeldPackage, 'type' | 'purpose' | 'submissionNo'>): string => {
  const kind = isYearType(type) && isPurpose(purpose) ? purposeLabels[purpose] : '';
  return texts.content(`${kind}${packageTypeLabels[type]}`, submissionNo);
};
