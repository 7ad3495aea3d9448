/** 汇总表: own offices and units below, with the sum and the equations that must hold (docs/FORMS.md). */
import type { Column, FormSpec, TableRow } from '../../../domain/forms/form-spec.ts';
import type { UnitCode } from '../../../domain/ids.ts';
import { measurePhaseNames, measurePhases } from '../../../domain/measures/measure.ts';
import { balance } from '../../../domain/registers/balance.ts';
import { selfScoreKey, type Totals } from '../../../domain/registers/totals.ts';
import type { RollupRow } from '../../../domain/rollup/rollup-rows.ts';
import { scoreSpread } from '../../../domain/rollup/score-spread.ts';
import type { UnitState } from '../../../domain/units/unit-state.ts';
import { unitStateNames } from '../../../text/labels/unit-labels.ts';
import { type FormColumn, formTable } from './form-columns.ts';
import type { FormFacts } from './form-facts.ts';
import { formFrame } from './form-frame.ts';

/** What the collecting unit knows about a unit besides its figures. */
export type UnitMark = {
  state: UnitState | null;
  /** 代报: name of the unit that filled in; null when it did so itself */
  reportedBy: string | null;
  remark: string;
};

export type RollupFacts = FormFacts & {
  /** as `rollupRows` gives them, 合计 last; a total missing in all rows has no column */
  rows: readonly RollupRow[];
  marks: ReadonlyMap<UnitCode, UnitMark>;
  /** e.g. which packages are counted; printed as notes */
  basis: readonly string[];
};

/** One row per line; a column that nobody counts (its register does not exist yet) is left out, never printed as 0. */
export function rollup(form: RollupFacts): FormSpec {
  const lines = form.rows.filter(({ kind }) => kind !== 'total');
  const total = form.rows.find(({ kind }) => kind === 'total');
  const columns = rollupColumns(form, total?.totals ?? {});
  const table = formTable(form, {
    columns,
    builtIn: columns.map(({ key }) => key),
    rows: lines,
    rowId: (row, index) => `${row.kind}-${row.unitCode ?? index + 1}`,
    groups: groupsOf(form),
    emptyText: '本期没有汇总单位',
  });
  const rows = emphasise(lines, table.rows);
  const printed = [
    ...withSections(form, lines, rows, table.columns),
    ...(total ? [totalRow(total, table.columns, columns)] : []),
  ];
  return formFrame(form, {
    blocks: [{ ...table, rows: lines.length > 0 ? printed : [], ...letters(form) }],
    balance: balance(total?.totals ?? {}, form.settings).lines.map(({ sentence }) => `平衡关系：${sentence}`),
    notes: [...form.basis, ...coverageNotes(lines, total)],
    heading: { left: `${(form.setting.seals[0] ?? '填报单位').replace('填报', '汇总')}：${form.unit.name}` },
  });
}

/** 小计 and 合计 lines have no number. */
function numberOf({ rows }: RollupFacts): (row: RollupRow) => number | string {
  const counted = rows.filter(({ kind }) => kind === 'own' || kind === 'unit');
  return (row) => counted.indexOf(row) + 1 || '';
}

/** Up to twenty columns of numbers stand on A4 only in smaller letters. */
function letters({ setting }: RollupFacts): { fontSizePt?: number } {
  return setting.paper === 'A4' ? { fontSizePt: 9 } : {};
}

function rollupColumns(form: RollupFacts, total: Totals): FormColumn<RollupRow>[] {
  const isCounted = (key: string): boolean => key in total || form.rows.some(({ totals }) => key in (totals ?? {}));
  const counts = countColumns(form, total).filter(({ key }) => isCounted(key));
  const mark = ({ kind, unitCode }: RollupRow): UnitMark | undefined =>
    kind === 'unit' ? form.marks.get(unitCode ?? '') : undefined;
  const stateText = (state: UnitState | null | undefined): string => (state ? unitStateNames[state] : '');
  return [
    { key: 'no', title: '序号', widthMm: 9, kind: 'number', value: numberOf(form) },
    { key: 'name', title: '单位', widthMm: 27, minWidthMm: 25, value: ({ title }) => title },
    ...counts,
    {
      key: 'state',
      title: '报送\n状态',
      widthMm: 13.5,
      minWidthMm: 13.5,
      align: 'center',
      value: (row) => stateText(mark(row)?.state),
    },
    { key: 'remark', title: '备注', widthMm: 13, minWidthMm: 12, value: (row) => remarkText(mark(row)) },
  ];
}

/** In the order of domain 'Forms', 汇总表; keys are those of `Totals`. */
function countColumns({ settings }: RollupFacts, total: Totals): FormColumn<RollupRow>[] {
  const { levels, vocabularies } = settings;
  const ungraded = (total['level:none'] ?? 0) > 0;
  return [
    count('posts', '岗位数'),
    count('persons', '人员数'),
    count('powers', '职权数'),
    count('flows', '流程图\n(张)'),
    count('risks', '合计'),
    ...levels.names.map((name, index) => count(`level:${index + 1}`, name)),
    ...(ungraded ? [count('level:none', '未定级')] : []),
    ...vocabularies.categories.map(({ code, name }) => count(`category:${code}`, name)),
    count('category:none', '未分类'),
    ...measurePhases.map((phase) => count(`phase:${phase}`, measurePhaseNames[phase])),
    count('measures', '合计'),
    count('regulations', '配套\n制度'),
    count('publicity', '已公示'),
    count('warnings', '预警\n处置'),
    {
      ...count(selfScoreKey, '自评\n得分'),
      widthMm: 11,
      value: ({ totals }) => {
        const tenths = totals?.[selfScoreKey];
        return tenths === undefined ? '' : tenths / 10;
      },
    },
  ];
}

/** Titles of three or four characters stand on two lines: 思想／道德, 前期／预防. */
function count(key: string, title: string): FormColumn<RollupRow> {
  const half = title.length > 3 && !title.includes('\n') ? `${title.slice(0, 2)}\n${title.slice(2)}` : title;
  return { key, title: half, widthMm: 10, minWidthMm: 9, kind: 'number', value: ({ totals }) => totals?.[key] ?? '' };
}

function groupsOf({ settings }: RollupFacts): { title: string; keys: string[] }[] {
  const levels = ['risks', ...settings.levels.names.map((_, index) => `level:${index + 1}`), 'level:none'];
  const categories = [...settings.vocabularies.categories.map(({ code }) => `category:${code}`), 'category:none'];
  return [
    { title: '廉政风险点（个）', keys: levels },
    { title: '风险类别（个）', keys: categories },
    { title: '防控措施（条）', keys: [...measurePhases.map((phase) => `phase:${phase}`), 'measures'] },
  ];
}

function remarkText(mark: UnitMark | undefined): string {
  const reported = mark?.reportedBy ? `${mark.reportedBy}代报` : '';
  return [reported, mark?.remark ?? ''].filter((text) => text !== '').join('；');
}

/** 小计 lines stand out like 合计. */
function emphasise(lines: readonly RollupRow[], printed: TableRow[]): TableRow[] {
  return printed.map((row, index) => (lines[index]?.kind === 'subtotal' ? { ...row, emphasis: 'total' } : row));
}

/** 一、本单位 and 二、所属单位 over their lines, where both occur. */
function withSections(
  { unit }: RollupFacts,
  lines: readonly RollupRow[],
  printed: TableRow[],
  columns: Column[],
): TableRow[] {
  const isOwn = (index: number): boolean => lines[index]?.kind === 'own';
  const own = printed.filter((_, index) => isOwn(index));
  if (own.length === 0 || own.length === printed.length) return printed;
  const first = columns[0]?.key ?? '';
  const section = (id: string, text: string): TableRow => ({
    id,
    cells: { [first]: text },
    spans: { [first]: columns.length },
    emphasis: 'section',
  });
  return [
    section('section-own', `一、本单位（${unit.name}）`),
    ...own,
    section('section-units', '二、所属单位'),
    ...printed.filter((_, index) => !isOwn(index)),
  ];
}

function totalRow(total: RollupRow, printed: Column[], columns: FormColumn<RollupRow>[]): TableRow {
  const cells = printed.map(({ key }) => [key, columns.find((column) => column.key === key)?.value(total, 0) ?? '']);
  const [first, second] = printed.map(({ key }) => key);
  const row: TableRow = { id: 'total', cells: Object.fromEntries(cells), emphasis: 'total' };
  if (first !== 'no') return row;
  row.cells['no'] = '合　计';
  if (second === 'name') {
    row.cells['name'] = '';
    row.spans = { no: 2 };
  }
  return row;
}

const once = '一人任几岗、一条措施对应几个风险点的，均只计一次（去重）。';

function coverageNotes(lines: readonly RollupRow[], total: RollupRow | undefined): string[] {
  const counted = lines.filter(({ kind }) => kind !== 'subtotal').map(({ totals }) => totals);
  const scores = scoreSpread(counted.filter((totals) => totals !== null));
  return [
    ...(total
      ? [`应汇总单位 ${total.expected} 个，已汇总 ${total.received} 个；空格表示没有收到，不是零。${once}`]
      : [once]),
    ...(scores ? [`表内单位自评分最高 ${scores.max}，中位 ${scores.median}，最低 ${scores.min}；不合计。`] : []),
  ];
}
