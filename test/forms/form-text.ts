import type { FormBlock, FormSpec, TableBlock } from '../../src/domain/forms/form-spec.ts';

/** A form as lines of text, for golden files: heading, every table with its cells, tail. Widths and looks are left out. */
export function formText(form: FormSpec): string {
  const { label, title, subtitle, left, cutoff, right } = form.heading;
  const { signers = [], balance = [], notes = [] } = form.tail ?? {};
  const lines = [
    `【${form.name}】${form.paper.size} ${form.paper.orientation}${form.watermark ? ` ${form.watermark}` : ''} ${form.handling ?? ''}`,
    ...[label, title, subtitle, left, cutoff, right].filter(Boolean),
    ...form.blocks.flatMap(blockText),
    ...balance,
    ...notes,
    signers.map((signer) => signer.label + (signer.name ?? '＿＿')).join('　'),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function blockText(block: FormBlock): string[] {
  switch (block.kind) {
    case 'table':
      return tableText(block);
    case 'diagram':
      return [
        ...block.shapes.flatMap((shape) => ('text' in shape && shape.text ? [shape.text] : [])),
        ...tableText(block.table),
      ];
    case 'keyValue':
      return block.items.map(({ label, value, signature }) => `${label}：${value}${signature ? `｜${signature}` : ''}`);
    case 'paragraph':
      return [block.text];
    case 'qr':
      return [block, ...(block.beside ? [block.beside] : [])].map(
        ({ digits, lines = [] }) => `[QR ${digits}] ${lines.join('／')}`,
      );
    case 'sealArea':
      return [block.boxes.map(({ label, note }) => `[${label}${note ?? ''}]`).join('')];
    case 'digits':
    case 'signatures':
    case 'space':
      return [block.kind];
  }
}

function tableText({ caption, columns, columnGroups = [], groupKeys = [], rows, emptyText }: TableBlock): string[] {
  return [
    ...(caption ? [caption] : []),
    ...columnGroups.map(({ title, from, to }) => `〔${title}：${from}…${to}〕`),
    ...(groupKeys.length > 0 ? [`〔合并：${groupKeys.join('、')}〕`] : []),
    columns.map(({ title }) => title.replaceAll('\n', '')).join('｜'),
    ...rows.map(({ cells }) => columns.map(({ key }) => String(cells[key] ?? '').replaceAll('\n', '／')).join('｜')),
    ...(rows.length === 0 ? [`（${emptyText}）`] : []),
  ];
}

/** The only (or first) table of a form. */
export function tableOf(form: FormSpec): TableBlock {
  const table = form.blocks.find((block) => block.kind === 'table');
  if (!table) throw new Error(`no table in ${form.id}`);
  return table;
}

/** Cells of one column, top to bottom. */
export function columnOf(form: FormSpec, key: string): (string | number)[] {
  return tableOf(form).rows.map(({ cells }) => cells[key] ?? '');
}

/** Every text that the form prints in a cell. */
export function cellTexts(form: FormSpec): string[] {
  return form.blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.flatMap(({ cells }) => Object.values(cells).map(String));
    return block.kind === 'keyValue' ? block.items.flatMap(({ label, value }) => [label, String(value)]) : [];
  });
}
