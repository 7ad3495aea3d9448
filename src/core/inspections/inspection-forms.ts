/** The pages of an inspection file that no form of the county has: cover, contents, and how each unit's year was checked. */
import type { FormSpec, KeyValueItem, TableBlock } from '../../domain/forms/form-spec.ts';
import { formatKeyCode } from '../../domain/packages/key-code.ts';
import { chineseDay } from '../../text/chinese-day.ts';
import { inspectionFileTexts as texts } from '../../text/inspection-file.ts';
import type { Evidence } from './attachment-evidence.ts';
import { handlingMark } from '../documents/forms/form-frame.ts';
import type { WrittenAnswer } from '../packages/packages.repo.ts';
import type { PackageOrigin } from '../rollup/package-origin.ts';

export type InspectionAbout = {
  collector: string;
  cycle: string;
  units: readonly string[];
  filter: string;
  withReceived: boolean;
  isMasked: boolean;
  today: string;
  code: string | null;
};

/** A part of the file, with the printed numbers of its pages. */
export type InspectionPart = { unit: string; name: string; firstPage: number; lastPage: number };

const portrait = { size: 'A4', orientation: 'portrait' } as const;

export function coverPage(about: InspectionAbout): FormSpec {
  const items: KeyValueItem[] = [
    { label: texts.fields.collector, value: about.collector },
    { label: texts.fields.cycle, value: about.cycle },
    { label: texts.fields.units, value: texts.unitsOf(about.units) },
    { label: texts.fields.filter, value: about.filter === '' ? texts.everything : about.filter },
    { label: texts.fields.basis, value: about.withReceived ? texts.received : texts.accepted },
    { label: texts.fields.masked, value: about.isMasked ? texts.maskedYes : texts.maskedNo },
    { label: texts.fields.counted, value: chineseDay(about.today) },
  ];
  return {
    id: 'cover',
    name: texts.cover,
    paper: portrait,
    heading: { title: texts.title },
    blocks: [{ kind: 'keyValue', items, labelMm: 32 }],
    tail: { notes: about.code === null ? [] : [texts.code(about.code), texts.codeHint] },
    handling: handlingMark,
  };
}

export function contentsPage(parts: readonly InspectionPart[]): FormSpec {
  const table: TableBlock = {
    kind: 'table',
    columns: [
      { key: 'no', title: texts.no, widthMm: 14, kind: 'number' },
      { key: 'unit', title: texts.unit, widthMm: 46 },
      { key: 'item', title: texts.item, widthMm: 78 },
      { key: 'pages', title: texts.pages, widthMm: 26, align: 'center' },
    ],
    rows: parts.map(({ unit, name, firstPage, lastPage }, index) => ({
      id: String(index + 1),
      cells: {
        no: index + 1,
        unit,
        item: name,
        pages: firstPage === lastPage ? String(firstPage) : `${firstPage}—${lastPage}`,
      },
    })),
    groupKeys: ['unit'],
  };
  return {
    id: 'contents',
    name: texts.contents,
    paper: portrait,
    heading: { title: texts.contents },
    blocks: [table],
    handling: handlingMark,
    firstPageNumber: 'continue',
  };
}

export function evidencePage(
  id: string,
  unit: string,
  origin: PackageOrigin | undefined,
  found: { findings: readonly string[]; answers: readonly WrittenAnswer[]; taskWords: string },
  attachments: readonly Evidence[],
): FormSpec {
  const table: TableBlock = {
    kind: 'table',
    caption: texts.attachments,
    columns: [
      { key: 'no', title: texts.no, widthMm: 12, kind: 'number' },
      { key: 'file', title: texts.file, widthMm: 36 },
      { key: 'owner', title: texts.belongsTo, widthMm: 32 },
      { key: 'size', title: texts.size, widthMm: 18, kind: 'number' },
      { key: 'sha256', title: texts.sha256, widthMm: 38, kind: 'code' },
      { key: 'place', title: texts.saved, widthMm: 40 },
    ],
    rows: attachments.map(({ fileName, sizeBytes, sha256, owner, place }, index) => ({
      id: String(index + 1),
      cells: { no: index + 1, file: fileName, owner, size: sizeBytes, sha256, place },
    })),
    emptyText: texts.noAttachments,
  };
  return {
    id,
    name: texts.evidence,
    paper: portrait,
    heading: { title: texts.evidence, left: `${texts.unit}：${unit}` },
    blocks: [
      { kind: 'keyValue', items: origin === undefined ? ownItems(found) : originItems(origin, found), labelMm: 32 },
      { kind: 'space', heightMm: 4 },
      table,
    ],
    handling: handlingMark,
    firstPageNumber: 'continue',
  };
}

/** A line of 64 characters does not fit: both halves are alike. */
const twoLines = (digest: string): string => `${digest.slice(0, 32)}\n${digest.slice(32)}`;

type Found = Parameters<typeof evidencePage>[3];

const ownItems = ({ taskWords }: Found): KeyValueItem[] => [
  { label: texts.seq, value: texts.ownEntry },
  { label: texts.task, value: taskWords },
];

function originItems(origin: PackageOrigin, { findings, answers, taskWords }: Found): KeyValueItem[] {
  const { signer } = origin;
  const checked =
    signer?.checkedBy === null || signer?.checkedBy === undefined
      ? texts.none
      : texts.checkedBy(signer.checkedBy, signer.checkedOn ?? '');
  const voucher = signer?.voucher ?? null;
  return [
    { label: texts.seq, value: texts.seqOf(origin.submissionNo ?? origin.seq) },
    { label: texts.task, value: taskWords },
    { label: texts.digest, value: twoLines(origin.digest) },
    { label: texts.claimedAt, value: origin.claimedAt.slice(0, 16).replace('T', ' ') },
    { label: texts.authenticity, value: origin.authenticity === 'pass' ? texts.pass : texts.pending },
    { label: texts.signer, value: signer === null ? texts.none : formatKeyCode(signer.keyCode) },
    { label: texts.checked, value: checked },
    { label: texts.voucher, value: voucher === null ? texts.none : texts.checkedBy(voucher.checkedBy, voucher.on) },
    {
      label: texts.decision,
      value: [texts.states[origin.state], origin.decidedAt?.slice(0, 10) ?? ''].join(' ').trim(),
    },
    {
      label: texts.answers,
      value:
        answers.length === 0
          ? texts.none
          : answers.map(({ kind, day, seq, id }) => texts.answerOf(kind, day, seq, id)).join('\n'),
    },
    { label: texts.findings, value: findings.length === 0 ? texts.none : findings.join('') },
  ];
}
