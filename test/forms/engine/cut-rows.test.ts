/** Where rows are cut and what stands together: the rules a printer would judge a register by. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TextOp } from '../../../src/core/documents/layout/draw-op.ts';
import { openFonts } from '../../../src/core/documents/layout/fonts.ts';
import { paginate } from '../../../src/core/documents/layout/paginate.ts';
import { REPEATED_COLOR } from '../../../src/core/documents/layout/table-draw.ts';
import type { FormSpec, TableRow, Tail } from '../../../src/domain/forms/form-spec.ts';

const fonts = openFonts(resolve('resources/fonts'));

/** A4 landscape without heading: 165 mm for the header and about 33 lines of 10.5 pt. */
const fullLines = 33;

function tallRow(id: string, lines: number): TableRow {
  const text = Array.from({ length: lines }, (_, at) => `${id}之${at + 1}`).join('\n');
  return { id, cells: { no: Number(id), risk: `风险${id}`, text } };
}

/** Rows by their number of lines; the first is number 1. */
function form(lines: number[], tail: Tail = {}): FormSpec {
  const columns = [
    { key: 'no', title: '序号', widthMm: 10, kind: 'number' as const },
    { key: 'risk', title: '风险点', widthMm: 30 },
    { key: 'text', title: '表现形式', widthMm: 200 },
  ];
  const rows = lines.map((count, at) => tallRow(String(at + 1), count));
  const blocks = [{ kind: 'table' as const, columns, rows }];
  return { id: 'a', name: '表', paper: { size: 'A4', orientation: 'landscape' }, heading: { title: '' }, blocks, tail };
}

const textOps = (spec: FormSpec): TextOp[][] =>
  paginate([spec], fonts).pages.map((page) => page.ops.filter((op) => op.op === 'text'));
const lineOf = (op: TextOp): string => op.runs.map(({ text }) => text).join('');
const black = (spec: FormSpec): string[][] =>
  textOps(spec).map((ops) => ops.filter(({ color }) => color !== REPEATED_COLOR).map(lineOf));
const grey = (spec: FormSpec): string[][] =>
  textOps(spec).map((ops) => ops.filter(({ color }) => color === REPEATED_COLOR).map(lineOf));

/** Lines of a row on each page. */
const spread = (spec: FormSpec, id: string): number[] =>
  black(spec).map((lines) => lines.filter((line) => line.startsWith(`${id}之`)).length);

describe('高行的分页', () => {
  it('占大半页的行放不下时整行移到下一页，本页至少用了一半', () => {
    const tall = Math.round(fullLines * 0.65);
    expect(spread(form([18, tall]), '2')).toEqual([0, tall]);
  });

  it('整行移走会空出半页以上时才在行内断开', () => {
    const [here, next] = spread(form([4, 31]), '2');
    expect(here).toBeGreaterThan(fullLines / 2);
    expect((here ?? 0) + (next ?? 0)).toBe(31);
  });

  it('高过一页的行断开，每页都续写序号和短栏，用灰色，不重复正文', () => {
    const spec = form([70]);
    const counts = spread(spec, '1');
    expect(counts.length).toBe(3);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(70);
    expect(grey(spec)).toEqual([[], ['1', '续', '风险1'], ['1', '续', '风险1']]);
  });

  it('断开后两边各至少三行', () => {
    const least = Array.from({ length: 40 }, (_, at) => {
      const counts = spread(form([at + 36]), '1').filter((count) => count > 0);
      expect(counts.length).toBeGreaterThan(1);
      return Math.min(...counts);
    });
    expect(least.filter((count) => count < 3)).toEqual([]);
  });
});

describe('落款', () => {
  const tail: Tail = { signers: [{ label: '填表人：' }], notes: ['注：本表一式两份。'] };

  it('从不单独成页，前面总有表中的行', () => {
    for (let rows = 1; rows <= 40; rows++) {
      for (const lines of [1, 5, 20, 31]) {
        const spec = form(
          Array.from({ length: Math.min(rows, 12) }, (_, at) => (at === 0 ? rows : lines)),
          tail,
        );
        const last = black(spec).at(-1) ?? [];
        expect(last).toContain('填表人：');
        expect(last.filter((line) => /^\d+之/.test(line)).length).toBeGreaterThan(0);
      }
    }
  });

  it('末页不孤零零只有一行', () => {
    for (let rows = 8; rows <= 60; rows++) {
      const last =
        black(
          form(
            Array.from({ length: rows }, () => 2),
            tail,
          ),
        ).at(-1) ?? [];
      expect(last.filter((line) => line.endsWith('之1')).length).toBeGreaterThan(1);
    }
  });

  it('几个签字人等距排列', () => {
    const signers = [{ label: '填表人：', name: '王某' }, { label: '审核人（签字）：' }, { label: '负责人（签字）：' }];
    const ops = textOps(form([1], { signers })).flat();
    const places = signers.map(({ label }) => ops.find((op) => lineOf(op).startsWith(label))?.xPt ?? 0);
    expect((places[1] ?? 0) - (places[0] ?? 0)).toBeCloseTo((places[2] ?? 0) - (places[1] ?? 0), 3);
  });

  it('意见栏不离开表的最后几行，也不分在两页', () => {
    const item = { value: '', minMm: 28, signature: '签字：' };
    for (let rows = 10; rows <= 31; rows++) {
      const spec = form([rows]);
      const items = [
        { label: '股室意见', ...item },
        { label: '领导意见', ...item },
      ];
      const pages = black({ ...spec, blocks: [...spec.blocks, { kind: 'keyValue', items }] });
      expect(pages.at(-1)).toEqual(expect.arrayContaining(['股室意见', '领导意见']));
      expect(pages.at(-1)?.some((line) => line.startsWith('1之'))).toBe(true);
    }
  });
});
