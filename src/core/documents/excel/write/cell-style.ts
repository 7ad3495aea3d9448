import type { Borders, Style } from 'exceljs';
import type { FontFamily } from '../../../../domain/forms/form-text.ts';
import type { SheetCell } from './sheet-plan.ts';

/** Names under which office machines know the faces; the PDF embeds the bundled ones instead. */
const FACE_NAMES: Record<FontFamily, string> = {
  Fang: '仿宋_GB2312',
  Hei: '黑体',
  Kai: '楷体_GB2312',
  Song: '宋体',
  Title: '方正小标宋简体',
};
const CHINESE_CHARSET = 134;

/** Which sides of a cell lie on the frame of its table; undefined = no rules at all. */
export interface FrameSides {
  top: boolean;
  bottom: boolean;
  left: boolean;
  right: boolean;
}

/** One style object per look: exceljs compares styles by their JSON, sharing them saves most of that. */
export class CellStyles {
  readonly #known = new Map<string, Partial<Style>>();

  of(cell: SheetCell, format: string, sides: FrameSides | undefined): Partial<Style> {
    const { family, sizePt, color, align, valign, runsOver = false } = cell;
    const key = JSON.stringify([family, sizePt, color, align, valign, runsOver, format, sides]);
    const known = this.#known.get(key);
    if (known) return known;
    const style: Partial<Style> = {
      font: {
        name: FACE_NAMES[family],
        size: sizePt,
        charset: CHINESE_CHARSET,
        ...(color ? { color: { argb: `FF${color.slice(1).toUpperCase()}` } } : {}),
      },
      alignment: { horizontal: align, vertical: valign ?? 'middle', wrapText: !runsOver },
      numFmt: format,
      ...(sides ? { border: borders(sides) } : {}),
    };
    this.#known.set(key, style);
    return style;
  }
}

function borders(sides: FrameSides): Partial<Borders> {
  const rule = (isFrame: boolean) => ({ style: isFrame ? ('medium' as const) : ('thin' as const) });
  return { top: rule(sides.top), bottom: rule(sides.bottom), left: rule(sides.left), right: rule(sides.right) };
}
