import type { ScoringRule } from '../../../../domain/assessments/indicator-set.ts';
import type { IndicatorRow } from '../../../../domain/tasks/task-change.ts';
import { scoringRuleNames } from '../../../../text/labels/task-labels.ts';
import { indicatorsTexts as texts } from '../../../../text/screens/tasks.ts';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { wordList } from '../../components/pick-list.ts';
import { numberColumn, textColumn } from '../../components/register-columns.ts';

const rules = wordList(scoringRuleNames);

/** A rule to start from; numbers that can be computed, so that the row is saved at once. */
const ruleOf = (kind: string, points: number): ScoringRule | undefined => {
  switch (kind) {
    case 'fixed':
    case 'proportion':
      return { kind };
    case 'per-occurrence':
      return { kind, deduct: Math.min(1, points || 1), cap: null };
    case 'bonus':
      return { kind, add: 1, cap: 3 };
    case 'veto':
      return { kind, totalBecomes: 59 };
    default:
      return undefined;
  }
};

const isExtra = ({ kind }: ScoringRule): boolean => kind === 'bonus' || kind === 'veto';

const eachOf = ({ rule }: IndicatorRow): number | null =>
  rule.kind === 'per-occurrence' ? rule.deduct : rule.kind === 'bonus' ? rule.add : null;

const capOf = ({ rule }: IndicatorRow): number | null => {
  if (rule.kind === 'veto') return rule.totalBecomes;
  return rule.kind === 'per-occurrence' || rule.kind === 'bonus' ? rule.cap : null;
};

const withEach = (rule: ScoringRule, each: number): ScoringRule => {
  if (rule.kind === 'per-occurrence') return { ...rule, deduct: each };
  return rule.kind === 'bonus' ? { ...rule, add: each } : rule;
};

const withCap = (rule: ScoringRule, cap: number | null): ScoringRule | undefined => {
  if (rule.kind === 'per-occurrence') return { ...rule, cap };
  if (cap === null) return undefined;
  if (rule.kind === 'bonus') return { ...rule, cap };
  return rule.kind === 'veto' ? { ...rule, totalBecomes: cap } : undefined;
};

const numberOf = (text: string): number | undefined => {
  const plain = text.normalize('NFKC').trim();
  return /^\d+(\.\d+)?$/u.test(plain) ? Number(plain) : undefined;
};

/** Columns of an indicator set; which numbers a row has follows from its rule. */
export const indicatorColumns: EditableColumn<IndicatorRow>[] = [
  textColumn('group', [texts.group, 120], { isPinned: true }),
  textColumn('title', [texts.item, 180], { isPinned: true }),
  numberColumn('points', [texts.points, 64]),
  {
    key: 'rule',
    title: texts.rule,
    widthPx: 110,
    editor: 'choice',
    options: rules.labels,
    text: ({ rule }) => rules.labelOf(rule.kind),
    write: (row, text) => {
      const rule = ruleOf(rules.idOf(text) ?? '', row.points);
      if (rule === undefined) return undefined;
      const points = isExtra(rule) ? 0 : row.points === 0 ? 5 : row.points;
      return { ...row, rule, points };
    },
  },
  {
    key: 'each',
    title: texts.each,
    widthPx: 140,
    isNumber: true,
    text: (row) => String(eachOf(row) ?? ''),
    write: (row, text) => {
      const each = numberOf(text);
      return each === undefined ? undefined : { ...row, rule: withEach(row.rule, each) };
    },
    lockedWhy: (row) => (eachOf(row) === null ? texts.eachWhy : undefined),
  },
  {
    key: 'cap',
    title: texts.cap,
    widthPx: 70,
    isNumber: true,
    text: (row) => String(capOf(row) ?? ''),
    write: (row, text) => {
      const cap = text.trim() === '' ? null : numberOf(text);
      const rule = cap === undefined ? undefined : withCap(row.rule, cap);
      return rule && { ...row, rule };
    },
    lockedWhy: ({ rule: { kind } }) => (kind === 'fixed' || kind === 'proportion' ? texts.capWhy : undefined),
  },
  textColumn('criteria', [texts.criteria, 352], { editor: 'area' }),
];

export const newIndicator = (): IndicatorRow => ({
  id: crypto.randomUUID(),
  group: '',
  title: '',
  points: 5,
  rule: { kind: 'fixed' },
  criteria: '',
});
