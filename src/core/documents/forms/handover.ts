/** 移动介质交接登记表: who handed which medium with which packages to whom (docs/FORMS.md). */
import type { FormSpec } from '../../../domain/forms/form-spec.ts';
import type { Day } from '../../../domain/ids.ts';
import { chineseDay } from '../../../text/chinese-day.ts';
import { type FormColumn, formTable } from './form-columns.ts';
import type { FormFacts } from './form-facts.ts';
import { formFrame, handlingMark } from './form-frame.ts';

/** A line that is known before the hand-over; everything else is written by hand. */
export type HandoverItem = {
  /** name and number of the medium, e.g. U盘 03号; empty = by hand */
  medium: string;
  /** file on it, e.g. the package's name */
  content: string;
  receiver: string;
  handedOn: Day | null;
  remark: string;
};

export type HandoverFacts = FormFacts & { items: readonly HandoverItem[] };

const builtIn = [
  'no',
  'medium',
  'content',
  'handling',
  'sender',
  'from',
  'receiver',
  'to',
  'handedOn',
  'returnedOn',
  'remark',
];
const leastRows = 10;

/** The known lines, filled up with blank ones to ten. */
export function handover(form: HandoverFacts): FormSpec {
  const blanks = Math.max(0, leastRows - form.items.length);
  const rows: (HandoverItem | undefined)[] = [...form.items, ...Array.from({ length: blanks }, () => undefined)];
  const table = formTable(form, {
    columns: columns(form),
    builtIn,
    rows,
    rowId: (_, index) => String(index + 1),
    emptyText: '',
  });
  return formFrame(form, {
    blocks: [{ ...table, minRowMm: 10 }],
    notes: ['介质只存放本表所列内容，用后归还或者清除；存放国家秘密的介质不得使用本表。'],
    heading: { left: `单位：${form.unit.name}` },
  });
}

function columns(form: HandoverFacts): FormColumn<HandoverItem | undefined>[] {
  return [
    { key: 'no', title: '序号', widthMm: 10, kind: 'number', value: (_, index) => index + 1 },
    { key: 'medium', title: '介质名称\n及编号', widthMm: 24, value: (item) => item?.medium ?? '' },
    { key: 'content', title: '存放内容（文件名）', widthMm: 50, value: (item) => item?.content ?? '' },
    { key: 'handling', title: '保管要求', widthMm: 20, align: 'center', value: (item) => (item ? handlingMark : '') },
    { key: 'sender', title: '移交单位', widthMm: 26, align: 'center', value: (item) => (item ? form.unit.name : '') },
    { key: 'from', title: '移交人\n（签字）', widthMm: 18, value: () => '' },
    { key: 'receiver', title: '接收单位', widthMm: 26, align: 'center', value: (item) => item?.receiver ?? '' },
    { key: 'to', title: '接收人\n（签字）', widthMm: 18, value: () => '' },
    {
      key: 'handedOn',
      title: '移交日期',
      widthMm: 28,
      align: 'center',
      value: (item) => (item?.handedOn ? chineseDay(item.handedOn) : ''),
    },
    { key: 'returnedOn', title: '归还或\n清除日期', widthMm: 20, value: () => '' },
    { key: 'remark', title: '备注', widthMm: 17, value: (item) => item?.remark ?? '' },
  ];
}
