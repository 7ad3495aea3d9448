import type { HeldPackage } from '../../../../core/packages/packages.repo.ts';
import { type PackagePurpose } from '../../../../domain/packages/manifest.ts';
import { packageTypeLabels, purposeLabels } from '../../../../text/package-verdicts.ts';

type Word = { word: string; color: string };
type Words = Record<HeldPackage['state'], Word>;

const decided = {
  returned: { word: '已退回', color: 'red' },
  accepted: { word: '已接受', color: 'green' },
  superseded: { word: '已被新的代替', color: 'default' },
  withdrawn: { word: '已作废', color: 'default' },
};
const sent: Words = { received: { word: '已报出', color: 'blue' }, ...decided };
const taken: Words = { received: { word: '已收到', color: 'blue' }, ...decided };
const answer: Word = { word: '', color: 'default' };

/** What became of a package; answers and tasks have no state of their own. */
export const stateOf = ({ direction, state, type }: Pick<HeldPackage, 'direction' | 'state' | 'type'>): Word =>
  type === 'submission' ? (direction === 'out' ? sent : taken)[state] : answer;

const isPurpose = (word: string): word is PackagePurpose => word in purposeLabels;

export const contentOf = ({ type, purpose, seq }: Pick<HeldPackage, 'type' | 'purpose' | 'seq'>): string => {
  const kind = type === 'submission' && isPurpose(purpose) ? purposeLabels[purpose] : '';
  return `${kind}${packageTypeLabels[type]}（第 ${seq} 次）`;
};
