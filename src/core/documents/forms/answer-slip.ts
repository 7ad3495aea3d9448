/** 回执单 / 退回通知单: on paper beside the signed answer; its code can be typed in where the stick is lost. */
import type { FormSpec, KeyValueItem, TableBlock } from '../../../domain/forms/form-spec.ts';
import { codeGroups } from '../../../domain/packages/key-code.ts';
import type { Day } from '../../../domain/ids.ts';
import { chineseDay } from '../../../text/chinese-day.ts';
import { handlingMark } from './form-frame.ts';

export type AnswerSlip = {
  state: 'received' | 'accepted' | 'returned';
  cycleTitle: string;
  /** who answers, and who is answered */
  by: string;
  unit: { code: string; name: string };
  packageId: string;
  /** null for an enrolment */
  submissionNo: number | null;
  kind: string;
  receivedOn: Day;
  decidedOn: Day;
  /** why it comes back; empty for receipts */
  reason: string;
  /** of a return, as they lie in the package */
  remarks: readonly { place: string; text: string }[];
  operator: string;
  /** 30 digits */
  code: string;
};

const words = {
  received: { title: '收到材料回执单', result: '已收到，正在审核' },
  accepted: { title: '接受材料回执单', result: '已接受' },
  returned: { title: '退回材料通知单', result: '退回修改' },
} as const;

export function answerSlip(slip: AnswerSlip): FormSpec {
  const groups = codeGroups(slip.code);
  const { title } = words[slip.state];
  return {
    id: `slip-${slip.state}`,
    name: title,
    paper: { size: 'A4', orientation: 'portrait' },
    heading: { title, subtitle: slip.cycleTitle, left: `致：${slip.unit.name}`, right: chineseDay(slip.decidedOn) },
    blocks: [
      { kind: 'keyValue', pairsPerRow: 2, labelMm: 26, fontSizePt: 12, items: slipItems(slip) },
      ...(slip.remarks.length === 0 ? [] : [remarkTable(slip)]),
      {
        kind: 'qr',
        sizeMm: 30,
        digits: slip.code,
        lines: ['登记码', groups.slice(0, 3).join('  '), groups.slice(3).join('  ')],
      },
      {
        kind: 'paragraph',
        style: 'small',
        // The seal never stands on a page of its own.
        keepWithNext: true,
        text: '签名文件随U盘带回的，请在程序里“接收上级的文件”；没有带回的，在“报送记录”里展开这一次报送，录入登记码，先按本单登记。登记码只供登记，不代替签名文件。',
      },
      {
        kind: 'sealArea',
        boxes: [
          { label: `经办人：${slip.operator}`, note: chineseDay(slip.decidedOn) },
          { label: `${slip.by}（盖章）`, note: '年　　月　　日' },
        ],
      },
    ],
    tail: { sealMm: 0 },
    handling: handlingMark,
    delivery: { medium: 'paper', copies: 1 },
  };
}

function slipItems(slip: AnswerSlip): KeyValueItem[] {
  return [
    { label: '报送单位', value: `${slip.unit.name}（${slip.unit.code}）`, wide: true },
    { label: '材　　料', value: slip.submissionNo === null ? slip.kind : `${slip.kind}（第 ${slip.submissionNo} 次）` },
    { label: '收到日期', value: chineseDay(slip.receivedOn) },
    { label: '报送包号', value: slip.packageId, wide: true },
    { label: '办理结果', value: words[slip.state].result, wide: true },
    ...(slip.reason === '' ? [] : [{ label: '退回原因', value: slip.reason, wide: true }]),
  ];
}

const remarkTable = ({ remarks }: AnswerSlip): TableBlock => ({
  kind: 'table',
  caption: '具体意见',
  fontSizePt: 10.5,
  columns: [
    { key: 'no', title: '序号', widthMm: 12, kind: 'number' },
    { key: 'place', title: '对应的内容', widthMm: 55 },
    { key: 'text', title: '意见', widthMm: 98 },
  ],
  rows: remarks.map(({ place, text }, index) => ({ id: String(index + 1), cells: { no: index + 1, place, text } })),
});
