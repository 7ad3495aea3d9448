/** What `rollup --freeze` freezes: the 汇总表, or the table that --table, --cross or --compare name. */
import type { CompareBy } from '../domain/reports/report-definition.ts';
import { type CrossDefinition, type Dimension, dimensions, figures, shows } from '../domain/rollup/cross-definition.ts';
import { type ShippedTable, shippedTables } from '../domain/rollup/shipped-tables.ts';
import { dimensionNames } from '../text/labels/rollup-labels.ts';
import { shippedTableNames } from '../text/screens/cross.ts';
import type { Options } from './command.ts';
import type { Core } from './core.ts';
import type { Values } from './values.ts';
import { WrongUse } from './wrong-use.ts';

type Asked = Parameters<Core['api']['reports']['freeze']>[0];

const comparable = ['unit', 'township', 'cycle'] as const satisfies readonly CompareBy[];
/** Most columns of a comparison. */
const MOST_COMPARED = 8;

export const freezeOptions: Options = {
  freeze: { value: 'NAME', summary: '把汇总表固定为报表快照，名称为 NAME；同下面几项一起写，固定的是那张表' },
  table: { value: 'TABLE', summary: '常用表：自带的（如 “乡镇 × 等级”）或在窗口里自己存的，写名称' },
  cross: { value: 'ROWS[,COLUMNS]', summary: '交叉表的行和列，如 township,level' },
  figure: { value: 'FIGURE', summary: '交叉表的统计内容，默认 risks', choices: figures },
  show: { value: 'SHOW', summary: '交叉表的显示方式，默认 count', choices: shows },
  filter: { value: 'NAME=KEY,…', summary: '交叉表只计这些，如 township=QH-01；可以写几次', many: true },
  compare: { value: 'BY', summary: '比较：单位、乡镇还是年度', choices: comparable },
  keys: { value: 'KEY,…', summary: `比较哪些，用逗号隔开，头一个是基准，最多 ${MOST_COMPARED} 个`, many: true },
  title: { value: 'TITLE', summary: '表的标题，默认就是名称' },
};

const kinds = ['table', 'cross', 'compare'] as const;
const belongsTo = { figure: 'cross', show: 'cross', filter: 'cross', keys: 'compare' } as const;

/** @throws WrongUse names that nobody knows */
export async function frozenTable(core: Core, values: Values): Promise<Pick<Asked, 'of' | 'title'>> {
  const title = values.text('title');
  const headed = title === undefined ? {} : { title };
  const table = values.text('table');
  if (table !== undefined) return { ...headed, of: { kind: 'cross', definition: await namedTable(core, table) } };
  if (values.text('cross') !== undefined) return { ...headed, of: { kind: 'cross', definition: crossOf(values) } };
  const by = comparable.find((one) => one === values.text('compare'));
  if (by === undefined) return headed;
  const keys = values.list('keys');
  if (keys.length === 0 || keys.length > MOST_COMPARED)
    throw new WrongUse(`--keys 写 1 到 ${MOST_COMPARED} 个单位代码或年度，用逗号隔开。`);
  return { ...headed, of: { kind: 'compare', by, keys } };
}

/** @throws WrongUse options that do not go together */
export function requireFrozen(values: Values): void {
  const given = kinds.filter((kind) => values.text(kind) !== undefined);
  if (given.length > 1) throw new WrongUse(`${given.map((kind) => `--${kind}`).join(' 和 ')} 只能写一个。`);
  if (values.text('freeze') === undefined && (given.length > 0 || values.text('title') !== undefined))
    throw new WrongUse(`--${given[0] ?? 'title'} 要与 --freeze NAME 同用。`);
  for (const [option, kind] of Object.entries(belongsTo))
    if (values.text(option) !== undefined && given[0] !== kind) throw new WrongUse(`--${option} 要与 --${kind} 同用。`);
}

function crossOf(values: Values): CrossDefinition {
  const [rows, columns, ...more] = values.list('cross');
  if (rows === undefined || more.length > 0) throw new WrongUse('--cross 写一个或两个维度，如 township,level。');
  return {
    rows: dimensionOf(rows),
    columns: columns === undefined ? null : dimensionOf(columns),
    figure: figures.find((one) => one === values.text('figure')) ?? 'risks',
    show: shows.find((one) => one === values.text('show')) ?? 'count',
    filters: filtersOf(values.each('filter')),
    zeros: false,
    sort: null,
  };
}

function filtersOf(written: readonly string[]): CrossDefinition['filters'] {
  const filters: CrossDefinition['filters'] = {};
  for (const one of written) {
    const [name = '', keys = ''] = one.split('=');
    const wanted = keys.split(/[,，、]/u).filter((key) => key !== '');
    if (wanted.length === 0) throw new WrongUse(`--filter 写成 维度=代码,代码，如 township=QH-01；现在是“${one}”。`);
    filters[dimensionOf(name)] = wanted;
  }
  return filters;
}

/** By its English word or by its name on the screen. */
function dimensionOf(word: string): Dimension {
  const found = dimensions.find((one) => one === word || dimensionNames[one] === word);
  if (found === undefined)
    throw new WrongUse(
      `没有维度“${word}”。可以写：${dimensions.map((one) => `${one}（${dimensionNames[one]}）`).join('、')}。`,
    );
  return found;
}

const plain = (name: string): string => name.replaceAll(/\s/gu, '');

async function namedTable({ api }: Core, name: string): Promise<CrossDefinition> {
  const shipped = (Object.keys(shippedTables) as ShippedTable[]).find(
    (key) => key === name || plain(shippedTableNames[key]) === plain(name),
  );
  if (shipped !== undefined) return shippedTables[shipped];
  const own = await api.views.list({ page: 'cross-tables' });
  const saved = own.find((view) => plain(view.name) === plain(name));
  if (saved === undefined)
    throw new WrongUse(
      `没有常用表“${name}”。有：${[...Object.values(shippedTableNames), ...own.map((view) => view.name)].join('、')}。`,
    );
  // The call checks what was stored.
  return JSON.parse(saved.value) as CrossDefinition;
}
