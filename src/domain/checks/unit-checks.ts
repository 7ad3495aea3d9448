/** Checks of the unit as a whole: figures, scores, who holds what. */
import { parseIncompatiblePairs, incompatiblePosts } from '../posts/incompatible-posts.ts';
import { balance } from '../registers/balance.ts';
import { selfScoreKey } from '../registers/totals.ts';
import { type CheckFunction, numberParameter } from './check-input.ts';

/** Levels and categories that the task does not know are counted in no line, so they show here. */
const figuresBalance: CheckFunction = ({ totals, settings }) =>
  balance(totals, settings)
    .lines.filter(({ ok }) => !ok)
    .map(({ sumKey, sentence }) => ({
      register: sumKey === 'measures' ? 'measures' : 'risks',
      rowId: null,
      params: { line: sentence },
    }));

/** Parameter `dropPercent` (50): found when at least that share of last cycle's risks is gone. */
const fewerRisks: CheckFunction = (input) => {
  const before = input.context.previousTotals?.['risks'] ?? 0;
  const now = input.risks.length;
  const gone = before - now;
  if (before === 0 || gone * 100 < before * numberParameter(input, 'dropPercent', 50)) return [];
  return [{ register: 'risks', rowId: null, params: { now, before, percent: Math.round((gone * 100) / before) } }];
};

/** Parameters `scoreFrom` (95 points) and `findingsFrom` (10): a high self-score beside many findings of other checks. */
const scoreFindings: CheckFunction = (input) => {
  const tenths = input.totals[selfScoreKey];
  const findings = input.before.length;
  if (tenths === undefined || tenths < numberParameter(input, 'scoreFrom', 95) * 10) return [];
  if (findings < numberParameter(input, 'findingsFrom', 10)) return [];
  return [{ register: 'scores', rowId: null, params: { score: tenths / 10, findings } }];
};

/** Parameter `pairs`: words of posts that one person may not hold together, `出纳/会计;审批/采购`. */
const incompatible: CheckFunction = ({ facts, settings, parameters }) => {
  const pairs = parseIncompatiblePairs(String(parameters['pairs'] ?? ''));
  return incompatiblePosts(facts, pairs, settings.cycle.dueOn).map(({ person, posts }) => ({
    register: 'persons',
    rowId: person.id,
    params: { person: person.name, posts: posts.map(({ name }) => `“${name}”`).join('和') },
  }));
};

/** Needs the register of flows, which does not exist yet: finds nothing, so that nobody is blamed for it. */
const flowMissing: CheckFunction = () => [];

export const unitChecks = {
  balance: figuresBalance,
  'fewer-risks': fewerRisks,
  'score-findings': scoreFindings,
  'incompatible-posts': incompatible,
  'flow-missing': flowMissing,
} satisfies Record<string, CheckFunction>;
