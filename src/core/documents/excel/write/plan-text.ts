/** Everything in a form that is not a table, as sheet rows over the full width. */
import type { FormBlock, Heading, ParagraphBlock, Signer, Tail } from '../../../../domain/forms/form-spec.ts';
import type { Align, FontFamily } from '../../../../domain/forms/form-text.ts';
import { cleanText } from '../../layout/clean-text.ts';
import type { Fonts } from '../../layout/fonts.ts';
import { digitLines } from '../../layout/layout-boxes.ts';
import { SEAL_MM, signerText } from '../../layout/layout-tail.ts';
import { mm } from '../../layout/page-frame.ts';
import { wrapText } from '../../layout/wrap-text.ts';
import { COUNTED_SHARE, flowingText, mostLines, sheetRowHeight, type SheetCell, type SheetRow } from './sheet-plan.ts';

export interface TextPlanner {
  fonts: Fonts;
  widthMm: number;
  pagePt: number;
}

type TextBlock = Exclude<FormBlock, { kind: 'table' | 'keyValue' | 'diagram' }>;

const SIGN_PT = 28;
const INFO = { family: 'Fang', sizePt: 12 } as const;
const INFO_GAP_EM = 2;
const INFO_PT = 25;
const LEAST_SHARE_EM = 6;
const PARAGRAPH_LOOKS: Record<NonNullable<ParagraphBlock['style']>, [FontFamily, Align, string]> = {
  body: ['Fang', 'left', '\u3000\u3000'],
  flush: ['Fang', 'left', ''],
  heading: ['Hei', 'left', '\u3000\u3000'],
  subheading: ['Kai', 'left', '\u3000\u3000'],
  centred: ['Fang', 'center', ''],
  right: ['Fang', 'right', ''],
  small: ['Fang', 'left', ''],
};

export function planHeading(planner: TextPlanner, heading: Heading): SheetRow[] {
  const rows: SheetRow[] = [];
  if (heading.label) rows.push(...textRows(planner, heading.label, 'Hei', 16, 'left'));
  if (heading.title) rows.push(...textRows(planner, heading.title, 'Title', 22, 'center'));
  if (heading.subtitle) rows.push(...textRows(planner, heading.subtitle, 'Kai', 14, 'center'));
  rows.push(...infoRows(planner, heading));
  return rows.map((row) => ({ ...row, keepWithNext: true }));
}

/** Left, cut-off and right on one line where they fit, as in the PDF; else the left one has a line of its own. */
function infoRows(planner: TextPlanner, heading: Heading): SheetRow[] {
  const [left, cutoff, right] = [heading.left, heading.cutoff, heading.right].map(cleanText);
  const widthOf = (texts: (string | undefined)[]): number =>
    texts.reduce((sum, text) => sum + (text ? planner.fonts.widthEm(text, 'Fang') + INFO_GAP_EM : 0), 0) * INFO.sizePt;
  const fits = (texts: (string | undefined)[]): boolean => widthOf(texts) <= mm(planner.widthMm) * COUNTED_SHARE;
  if (fits([left, cutoff, right])) return infoRow(planner, left, cutoff, right);
  const first = left && !fits([left]) ? textRows(planner, left, 'Fang', INFO.sizePt, 'left') : infoRow(planner, left);
  const second = fits([cutoff, right]) ? infoRow(planner, cutoff, '', right) : [];
  return [
    ...first,
    ...(second.length > 0 ? second : [...infoRow(planner, cutoff), ...infoRow(planner, '', '', right)]),
  ];
}

function infoRow({ widthMm }: TextPlanner, left = '', middle = '', right = ''): SheetRow[] {
  const third = widthMm / 3;
  const aligns = ['left', 'center', 'right'] as const;
  const cells = [left, middle, right].flatMap((value, at): SheetCell[] => {
    const place = { fromMm: at * third, toMm: (at + 1) * third };
    return value ? [{ ...place, ...INFO, value, align: aligns[at] ?? 'left', runsOver: true }] : [];
  });
  return cells.length > 0 ? [{ heightPt: INFO_PT, cells }] : [];
}

export function planTail(planner: TextPlanner, tail: Tail): SheetRow[] {
  const small = [...(tail.balance ?? []), ...(tail.notes ?? [])];
  const rows = small.flatMap((text) => textRows(planner, text, 'Fang', 10.5, 'left'));
  rows.push(...signerRows(planner, tail.signers ?? []));
  const sealMm = tail.sealMm ?? ((tail.signers ?? []).length > 0 ? SEAL_MM : 0);
  if (sealMm > 0) rows.push({ heightPt: Math.min(400, Math.ceil(mm(sealMm))), cells: [] });
  return rows.map((row, at) => (at < rows.length - 1 ? { ...row, keepWithNext: true } : row));
}

export function planTextBlock(planner: TextPlanner, block: TextBlock): SheetRow[] {
  switch (block.kind) {
    case 'paragraph': {
      const [family, align, indent] = PARAGRAPH_LOOKS[block.style ?? 'body'];
      const sizePt = block.sizePt ?? (block.style === 'small' ? 10.5 : 14);
      return cleanText(block.text)
        .split('\n')
        .flatMap((text) => textRows(planner, indent + text, family, sizePt, align));
    }
    case 'qr':
      return [block, ...(block.beside ? [block.beside] : [])]
        .flatMap(qrLines)
        .flatMap((text) => textRows(planner, text, 'Fang', 12, 'left'));
    case 'digits':
      return [...(block.label ? [block.label] : []), ...digitLines(block)].flatMap((text) =>
        textRows(planner, text, 'Fang', 12, 'left'),
      );
    case 'sealArea':
      return [sealRow(planner, block.boxes, block.heightMm ?? 42)];
    case 'signatures':
      return [
        ...signerRows(planner, block.signers, block.perRow ?? 1),
        ...(block.date ? textRows(planner, block.date, 'Fang', 12, 'right') : []),
      ];
    case 'space':
      return [{ heightPt: Math.min(400, mm(block.heightMm)), cells: [] }];
  }
}

/** The lines beside the code, and its digits unless the lines have them already. */
function qrLines({ digits, lines = [] }: { digits: string; lines?: string[] }): string[] {
  const areWritten = lines.join('').replaceAll(/\D/gu, '').includes(digits);
  return areWritten ? lines : [...lines, ...digitLines({ kind: 'digits', digits })];
}

/** One row, or several when the text is higher than the highest row. */
function textRows(planner: TextPlanner, text: string, family: FontFamily, sizePt: number, align: Align): SheetRow[] {
  const clean = cleanText(text);
  const lines = wrapText(planner.fonts, clean, { family, sizePt }, mm(planner.widthMm) - 6);
  const most = mostLines(sizePt, planner.pagePt);
  const parts = lines.length <= most ? [clean] : [];
  for (let from = 0; parts.length === 0 || from < lines.length; from += most) {
    if (lines.length <= most) break;
    parts.push(flowingText(lines.slice(from, from + most)));
  }
  return parts.map((value) => {
    const widthPt = (mm(planner.widthMm) - 6) * COUNTED_SHARE;
    const count = wrapText(planner.fonts, value, { family, sizePt }, widthPt).length;
    const cell = { fromMm: 0, toMm: planner.widthMm, value, family, sizePt, align };
    return { heightPt: sheetRowHeight(count, sizePt), cells: [cell] };
  });
}

function signerRows(planner: TextPlanner, signers: Signer[], perRow = 4): SheetRow[] {
  const rows: SheetRow[] = [];
  for (let at = 0; at < signers.length; at += perRow) {
    const texts = signers
      .slice(at, at + perRow)
      .map((signer) => ({ text: signerText(signer), align: 'left' as const }));
    rows.push(...sideBySide(planner, texts).map((row) => ({ ...row, heightPt: Math.max(SIGN_PT, row.heightPt) })));
  }
  return rows;
}

/** Texts side by side; a text too long for its share of the width wraps in it. */
function sideBySide(planner: TextPlanner, texts: { text: string; align: Align }[]): SheetRow[] {
  if (texts.length === 0) return [];
  const style = { family: 'Fang', sizePt: 12 } as const;
  // By length, but no share is tiny: the cell ends at the nearest column edge, not exactly at its share.
  const weights = texts.map(({ text }) => planner.fonts.widthEm(text, style.family) + LEAST_SHARE_EM);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let toMm = 0;
  const cells = texts.map(({ text, align }, at) => {
    const fromMm = toMm;
    toMm += ((weights[at] ?? 0) / whole) * planner.widthMm;
    return { fromMm, toMm, value: text, ...style, align };
  });
  // A fifth less than the share, for the same reason.
  const counts = cells.map((cell) => {
    return wrapText(planner.fonts, cell.value, style, mm(cell.toMm - cell.fromMm) * 0.8).length;
  });
  return [{ heightPt: sheetRowHeight(Math.max(...counts), style.sizePt), cells }];
}

function sealRow(planner: TextPlanner, boxes: { label: string; note?: string }[], heightMm: number): SheetRow {
  const shareMm = planner.widthMm / Math.max(1, boxes.length);
  const cells = boxes.map(({ label, note }, at) => ({
    fromMm: at * shareMm,
    toMm: (at + 1) * shareMm,
    value: cleanText(note ? `${label}\n\n${note}` : label),
    family: 'Fang' as const,
    sizePt: 12,
    align: 'left' as const,
    valign: 'top' as const,
    isBordered: true,
  }));
  return { heightPt: Math.min(400, Math.ceil(mm(heightMm))), cells };
}
