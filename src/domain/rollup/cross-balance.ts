import { type CrossDefinition, type Figure, overlaps } from './cross-definition.ts';
import type { CrossLine, CrossRow } from './cross-line.ts';

export type BalanceLine = { ok: boolean; sentence: string };
export type CrossBalance = {
  /** the sum of the rows may be more than the total, which counts everything once */
  rowsOverlap: boolean;
  columnsOverlap: boolean;
  lines: BalanceLine[];
};

type Counted = {
  definition: CrossDefinition;
  columns: readonly { key: string; title: string }[];
  rows: readonly CrossRow[];
  total: CrossLine;
  plainCount: number;
};

const once: Record<Figure, string> = {
  risks: '一个风险点有几个标签的，每行都计，合计只计一次',
  riskUnits: '一个单位的风险点分在几行的，每行都计，合计只计一次',
  riskPosts: '一个岗位的风险点分在几行的，每行都计，合计只计一次',
  riskPowers: '一项职权分在几行的，每行都计，合计只计一次',
  posts: '一个岗位分在几行的，合计只计一次',
  powers: '一项职权有几个标签的，每行都计，合计只计一次',
  measures: '一条措施分在几行的，合计只计一次',
};

/** What must hold between the figures of a table, in words; a table whose filter leaves out tags of a row still holds. */
export const crossBalance = ({ definition, columns, rows, total, plainCount }: Counted): CrossBalance => {
  const { figure } = definition;
  const rowsOverlap = overlaps(figure, definition.rows);
  const columnsOverlap = definition.columns !== null && overlaps(figure, definition.columns);
  const all = total.counts.at(-1) ?? 0;
  const down = columns.map((_, at) => sum(rows.map(({ line }) => line?.counts[at] ?? 0)));
  const downOk = total.counts.every((n, at) => (rowsOverlap ? (down[at] ?? 0) >= n : down[at] === n));
  const across = sum(total.counts.slice(0, -1));
  const lines: BalanceLine[] = [sentenceOf('行', rowsOverlap, down.at(-1) ?? 0, all, downOk, figure)];
  if (columns.length > 1) {
    const acrossOk = [...rows.flatMap(({ line }) => line ?? []), total].every(({ counts }) => {
      const [own, others] = [counts.at(-1) ?? 0, sum(counts.slice(0, -1))];
      return columnsOverlap ? others >= own : others === own;
    });
    lines.push(sentenceOf('列', columnsOverlap, across, all, acrossOk, figure));
  }
  lines.push({ ok: all === plainCount, sentence: `合计 ${all} = 不分行列逐条清点 ${plainCount}` });
  return { rowsOverlap, columnsOverlap, lines };
};

const sentenceOf = (
  what: '行' | '列',
  isOverlapping: boolean,
  added: number,
  all: number,
  ok: boolean,
  figure: Figure,
): BalanceLine => ({
  ok,
  sentence: isOverlapping
    ? `各${what}相加 ${added}，去重合计 ${all}：${once[figure].replaceAll('行', what)}`
    : `各${what}之和 ${added} = 合计 ${all}`,
});

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
