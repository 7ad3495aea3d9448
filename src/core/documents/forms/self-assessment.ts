/** 自我评估表: the county's indicators with the unit's own score (Kunming 四(三), 四、时间安排(三); docs/FORMS.md). */
import type { IndicatorItem, IndicatorSet, Score } from '../../../domain/assessments/indicator-set.ts';
import { scoreSet, type SetScore } from '../../../domain/assessments/score-set.ts';
import type { CellValue, FormSpec, TableRow } from '../../../domain/forms/form-spec.ts';
import { scoringRuleText } from '../../../text/scoring-rule-text.ts';
import { type FormColumn, formTable } from './form-columns.ts';
import type { FormFacts } from './form-facts.ts';
import { formFrame } from './form-frame.ts';

const builtIn = ['group', 'item', 'criteria', 'rule', 'points', 'self', 'evidence', 'remark'];

type Line = { groupId: string; group: string; item: IndicatorItem; entry: Score | undefined };

/**
 * One row per indicator of the first set about units, the total last. Without any entry the scores stay blank for the
 * pen; with some, what is missing is called 未评.
 */
export function selfAssessment(form: FormFacts): FormSpec {
  const set = form.settings.indicatorSets.find(({ subject }) => subject === 'unit');
  const entries = form.facts.scores.filter(({ setId }) => setId === set?.id);
  const scored = set && entries.length > 0 ? scoreSet(set, entries) : undefined;
  const lines = set ? linesOf(set, entries) : [];
  const table = formTable(form, {
    columns: columns(scored),
    builtIn,
    rows: lines,
    rowId: ({ item }) => item.id,
    groupKeys: ['group'],
    emptyText: '本期未下达自我评估指标',
  });
  const total = set
    ? [
        totalRow(
          set,
          scored,
          table.columns.map(({ key }) => key),
        ),
      ]
    : [];
  return formFrame(form, { blocks: [{ ...table, rows: [...table.rows, ...total] }], notes: notesOf(scored, lines) });
}

function linesOf(set: IndicatorSet, entries: readonly Score[]): Line[] {
  const ofItem = new Map(entries.map((entry) => [entry.itemId, entry]));
  return set.groups.flatMap((group) =>
    group.items.map((item) => ({ groupId: group.id, group: group.title, item, entry: ofItem.get(item.id) })),
  );
}

function columns(scored: SetScore | undefined): FormColumn<Line>[] {
  return [
    {
      key: 'group',
      title: '评估项目',
      widthMm: 22,
      align: 'center',
      value: ({ group }) => group,
      groupId: ({ groupId }) => groupId,
    },
    { key: 'item', title: '评估指标', widthMm: 30, value: ({ item }) => item.title },
    { key: 'criteria', title: '评分标准', widthMm: 62, minWidthMm: 50, value: ({ item }) => item.criteria },
    { key: 'rule', title: '计分方式', widthMm: 29, value: ({ item }) => scoringRuleText(item.rule) },
    { key: 'points', title: '分值', widthMm: 13, kind: 'number', value: ({ item }) => pointsText(item) },
    { key: 'self', title: '自评分', widthMm: 16, kind: 'number', value: (line) => selfScore(line, scored) },
    { key: 'evidence', title: '自评依据', widthMm: 52, value: ({ entry }) => entry?.evidence ?? '' },
    { key: 'remark', title: '备注', widthMm: 33, value: ({ entry }) => entry?.remark ?? '' },
  ];
}

function pointsText(item: IndicatorItem): CellValue {
  if (item.rule.kind === 'bonus') return '加分';
  return item.rule.kind === 'veto' ? '否决' : item.points;
}

function selfScore({ item }: Line, scored: SetScore | undefined): CellValue {
  const own = scored?.items[item.id];
  if (!own) return '';
  if (item.rule.kind === 'veto') return own.isVetoed ? '发生' : '未发生';
  if (own.isMissing) return '未评';
  return item.rule.kind === 'bonus' && own.points > 0 ? `+${own.points}` : own.points;
}

/** 合计 stands in the first column and reaches to the column before 分值. */
function totalRow(set: IndicatorSet, scored: SetScore | undefined, keys: string[]): TableRow {
  const points = set.groups.flatMap(({ items }) => items).reduce((sum, item) => sum + item.points, 0);
  const first = keys[0] ?? '';
  const width = keys.findIndex((key) => key === 'points' || key === 'self');
  return {
    id: 'total',
    emphasis: 'total',
    cells: { [first]: '合　计', points, self: scored ? scored.total : '' },
    ...(width > 1 ? { spans: { [first]: width } } : {}),
  };
}

function notesOf(scored: SetScore | undefined, lines: Line[]): string[] {
  if (!scored) return [];
  const title = (id: string): string => lines.find(({ item }) => item.id === id)?.item.title ?? id;
  return [
    ...(scored.bonus > 0 ? [`自评总分含加分 ${scored.bonus} 分。`] : []),
    ...scored.vetoes.map((id) => `发生“${title(id)}”，自评总分按规定封顶。`),
    ...(scored.missing.length > 0 ? [`还有 ${scored.missing.length} 项指标未评，暂按 0 分计。`] : []),
  ];
}
