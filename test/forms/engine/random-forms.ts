/** Random documents whose cells carry marks: characters that occur once in the whole document. */
import fc from 'fast-check';
import type { Column, FormSpec, TableRow } from '../../../src/domain/forms/form-spec.ts';

/** CJK extension A: one mark per character, all in the bundled fonts. */
const FIRST_MARK = 0x3400;
const FILLER = '公示“一卡通”发放；（低保）审核确认，2026年5月31日前完成《办法》第十二条、ABC-12。';

export interface MarkedForm {
  form: FormSpec;
  /** Each stands exactly once. */
  marks: string[];
  /** Each stands at least once: merged cells are repeated with （续） on the next page. */
  groupMarks: string[];
}

interface Shape {
  widths: number[];
  rows: { lengths: number[]; startsOffice: boolean; startsPower: boolean; kind: 'plain' | 'total' | 'section' }[];
  officeLength: number;
  minRowMm: number;
  paper: FormSpec['paper'];
  signers: number;
  titleLength: number;
  hasGroups: boolean;
  introLength: number;
}

const cellLength = fc.oneof(
  { weight: 30, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 4, arbitrary: fc.integer({ min: 60, max: 250 }) },
  { weight: 1, arbitrary: fc.integer({ min: 800, max: 2500 }) },
);

const shape: fc.Arbitrary<Shape> = fc.record({
  widths: fc.array(fc.integer({ min: 12, max: 70 }), { minLength: 2, maxLength: 5 }),
  rows: fc.array(
    fc.record({
      lengths: fc.array(cellLength, { minLength: 5, maxLength: 5 }),
      startsOffice: fc.integer({ min: 0, max: 3 }).map((dice) => dice === 0),
      startsPower: fc.integer({ min: 0, max: 1 }).map((dice) => dice === 0),
      kind: fc.constantFrom('plain', 'plain', 'plain', 'plain', 'plain', 'total', 'section'),
    }),
    { minLength: 1, maxLength: 24 },
  ),
  officeLength: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 30 }) },
    { weight: 1, arbitrary: fc.integer({ min: 300, max: 900 }) },
  ),
  minRowMm: fc.constantFrom(0, 0, 8, 15),
  paper: fc.constantFrom<FormSpec['paper'][]>(
    { size: 'A4', orientation: 'landscape' },
    { size: 'A4', orientation: 'portrait' },
    { size: 'A3', orientation: 'landscape' },
  ),
  signers: fc.integer({ min: 0, max: 6 }),
  titleLength: fc.integer({ min: 1, max: 70 }),
  hasGroups: fc.boolean(),
  introLength: fc.constantFrom(0, 0, 30, 400),
});

export const markedForms: fc.Arbitrary<MarkedForm> = shape.map(markedForm);

function markedForm(wanted: Shape): MarkedForm {
  let next = FIRST_MARK;
  const marks: string[] = [];
  const groupMarks: string[] = [];
  const mark = (list: string[]): string => {
    const char = String.fromCodePoint(next++);
    list.push(char);
    return char;
  };
  const text = (length: number, list: string[]): string => {
    if (length === 0) return '';
    const filler = FILLER.repeat(Math.ceil(length / FILLER.length)).slice(0, length);
    const middle = Math.floor(length / 2);
    return mark(list) + filler.slice(0, middle) + mark(list) + filler.slice(middle) + mark(list);
  };
  const columns: Column[] = wanted.widths.map((widthMm, at) => ({ key: `c${at}`, title: `栏目${at}\n说明`, widthMm }));
  const groups: Column[] = [
    { key: 'office', title: '科室', widthMm: 25 },
    { key: 'power', title: '职权事项', widthMm: 22 },
  ];
  const all = wanted.hasGroups ? [...groups, ...columns] : columns;
  let office = '';
  let power = '';
  const rows = wanted.rows.map(({ lengths, startsOffice, startsPower, kind }, at): TableRow => {
    const cells = Object.fromEntries(columns.map(({ key }, place) => [key, text(lengths[place] ?? 0, marks)]));
    if (kind === 'total') return { id: `r${at}`, cells, emphasis: 'total' };
    const first = all[0]?.key ?? '';
    if (kind === 'section') {
      const covering = { [first]: text(10, marks) };
      for (const { key } of columns) marks.splice(0, marks.length, ...without(marks, key === first ? '' : cells[key]));
      if (first in cells) marks.splice(0, marks.length, ...without(marks, cells[first]));
      return { id: `r${at}`, cells: covering, spans: { [first]: all.length }, emphasis: 'section' };
    }
    if (office === '' || startsOffice) office = text(wanted.officeLength, groupMarks);
    if (power === '' || startsPower || startsOffice) power = text(6, groupMarks);
    return { id: `r${at}`, cells: wanted.hasGroups ? { ...cells, office, power } : cells };
  });
  const signers = Array.from({ length: wanted.signers }, (_, at) => ({ label: `签字人${at}：` }));
  const intro = text(wanted.introLength, marks);
  const form: FormSpec = {
    id: 'random',
    name: '随机表',
    paper: wanted.paper,
    heading: { label: '附件9', title: '表'.repeat(wanted.titleLength), left: '填报单位（盖章）：某镇' },
    blocks: [
      ...(intro ? [{ kind: 'paragraph' as const, text: intro }] : []),
      {
        kind: 'table',
        columns: all,
        rows,
        minRowMm: wanted.minRowMm,
        ...(wanted.hasGroups
          ? { groupKeys: ['office', 'power'], columnGroups: [{ title: '对象', from: 'office', to: 'power' }] }
          : {}),
      },
    ],
    tail: { signers, notes: signers.length > 0 ? ['注：本表一式两份。'] : [] },
  };
  return { form, marks, groupMarks: wanted.hasGroups ? groupMarks : [] };
}

function without(marks: string[], text: string | undefined): string[] {
  return marks.filter((mark) => !text?.includes(mark));
}
